// Brings what is new into an open discussion. Without script a reload shows the same.
class LiveDiscussion extends HTMLElement {
  connectedCallback() {
    this.source = new EventSource(this.getAttribute('src'));
    this.source.addEventListener('nytt', () => this.refresh());
    // After a break something may have been missed.
    this.source.addEventListener('open', () => { if (this.opened) this.refresh(); this.opened = true; });
  }

  disconnectedCallback() { this.source.close(); }

  async refresh() {
    if (this.busy) { this.again = true; return; }
    this.busy = true;
    try {
      const answer = await fetch(location.pathname + location.search, { cache: 'no-store' });
      if (answer.ok && !answer.redirected) this.take(new DOMParser().parseFromString(await answer.text(), 'text/html'));
      else if (answer.status === 404) location.reload();
    } finally {
      this.busy = false;
      if (this.again) { this.again = false; this.refresh(); }
    }
  }

  take(page) {
    const posts = [...page.querySelectorAll('live-discussion .post')], standing = new Set(posts.map(post => post.id));
    let added = 0;
    for (const old of this.querySelectorAll('.post')) if (!standing.has(old.id)) old.remove();
    for (const post of posts) {
      const old = document.getElementById(post.id);
      if (!old) { this.append(post); added++; }
      else if (old.innerHTML !== post.innerHTML) this.change(old, post);
    }
    this.retitle(page);
    const status = document.getElementById('nytt');
    if (added && status) status.textContent = added === 1 ? 'Ett nytt inlägg har kommit.' : `${added} nya inlägg har kommit.`;
  }

  // The title and its words go with the text that opened the discussion.
  retitle(page) {
    for (const part of ['main h1', 'main h1 + .eyebrow']) {
      const [old, now] = [document.querySelector(part), page.querySelector(part)];
      if (old && now && old.innerHTML !== now.innerHTML) old.replaceWith(now);
    }
    document.title = page.title;
  }

  // Also under whoever stands in the post with the keyboard: what was taken back must not stay because of that.
  change(old, post) {
    const stops = one => [...one.querySelectorAll('a, button')], place = stops(old).indexOf(document.activeElement);
    old.replaceWith(post);
    if (place >= 0) (stops(post)[place] ?? stops(post)[0])?.focus({ preventScroll: true });
  }
}

customElements.define('live-discussion', LiveDiscussion);
