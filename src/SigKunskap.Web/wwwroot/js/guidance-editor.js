// Shows how a text reads while it is written, and keeps what is not saved. Without script "Förhandsgranska" shows it and "Spara" keeps it.
import { markdown } from './pasted-markdown.js';

const pause = 300, keeping = 10000, again = 15000, longestPaste = 2_000_000;

customElements.define('guidance-editor', class extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector('form');
    this.text = this.form.elements.text;
    this.said = this.form.querySelector('[role=status]');
    this.shown = this.querySelector('.shown');
    this.form.addEventListener('input', () => this.typed());
    this.form.addEventListener('submit', () => { this.sent = true; });
    this.text.addEventListener('paste', event => this.paste(event));
    this.shown.addEventListener('click', event => this.go(event));
    this.search = this.querySelector('.insert');
    this.found = this.querySelector('.insertions');
    this.search.querySelector('button .hidden')?.remove();
    this.search.addEventListener('submit', event => { event.preventDefault(); this.find(); });
    // Back from the page that the form led to.
    addEventListener('pageshow', () => { this.sent = false; });
    addEventListener('visibilitychange', () => { if (document.hidden) this.keep(); });
    addEventListener('pagehide', () => this.keep());
    addEventListener('beforeunload', event => { if (this.failed && !this.sent) event.preventDefault(); });
  }

  typed() {
    this.changed = this.unseen = true;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.show(), pause);
    this.keeper ??= setTimeout(() => this.keep(), keeping);
  }

  // One request in flight; what was typed meanwhile is shown after it.
  async show() {
    if (this.showing) return;
    this.showing = true;
    try {
      while (this.unseen) {
        this.unseen = false;
        const answer = await this.send(this.getAttribute('show'));
        if (answer.ok) this.take(new DOMParser().parseFromString(await answer.text(), 'text/html').body);
        else if (answer.status === 429) await new Promise(rest => setTimeout(rest, again));
        else break;
      }
    } catch {
      // It only shows; the next key asks again.
    } finally {
      this.showing = false;
    }
  }

  send(address) {
    const body = new URLSearchParams(new FormData(this.form)).toString();
    // A browser takes a small text along when the page goes away; a large one was sent a few seconds before.
    return fetch(address, { method: 'POST', body, headers: { 'Content-Type': 'application/x-www-form-urlencoded' }, redirect: 'manual', keepalive: document.hidden && body.length < 60000 });
  }

  // Made by the server, where every text is encoded. Only what differs is put in, so that the place one reads stays.
  take(page) {
    for (const part of ['.findings', '.draft-page']) {
      const [old, now] = [this.shown.querySelector(part), page.querySelector(part)];
      if (old && now) patch(old, now);
      else if (now) this.shown.append(now);
    }
  }

  async keep() {
    clearTimeout(this.keeper);
    this.keeper = null;
    if (!this.changed || this.sent || this.saving) return;
    this.saving = true;
    this.changed = false;
    try {
      const answer = await this.send(this.getAttribute('keep'));
      if (!answer.ok) throw answer;
      this.tell(`Sparat som utkast kl. ${(await answer.json()).sparat}. Bara du ser det tills du väljer Spara.`);
      this.failed = false;
    } catch {
      this.changed = this.failed = true;
      this.tell('Texten kunde inte sparas som utkast. Kopiera den innan du lämnar sidan, eller vänta: det prövas igen.', true);
    }
    this.saving = false;
    if (this.changed) this.keeper ??= setTimeout(() => this.keep(), this.failed ? again : keeping);
  }

  tell(text, bad) {
    if (this.said.textContent !== text) this.said.textContent = text;
    this.said.className = bad ? 'error' : 'eyebrow';
  }

  // From a finding to its line.
  go(event) {
    const line = Number(event.target.closest('[data-rad]')?.dataset.rad);
    if (!line) return;
    event.preventDefault();
    const lines = this.text.value.split('\n'), start = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
    this.text.focus();
    this.text.setSelectionRange(start, start + (lines[line - 1] ?? '').length);
  }

  // The same page that opens beside without script, with a button at each row.
  async find() {
    this.asking?.abort();
    const { signal } = this.asking = new AbortController();
    try {
      const answer = await fetch(`${this.search.action}?${new URLSearchParams(new FormData(this.search))}`, { signal, redirect: 'manual' });
      if (!answer.ok) throw answer;
      const list = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('.inserts');
      for (const item of list?.children ?? []) {
        const text = item.querySelector('code').textContent, button = Object.assign(document.createElement('button'), { type: 'button', className: 'button quiet', textContent: 'Infoga' });
        button.setAttribute('aria-label', `Infoga ${text}`);
        button.addEventListener('click', () => this.insert(text));
        item.prepend(button, ' ');
      }
      this.found.replaceChildren(list ?? 'Inget hittades. Pröva ett annat ord, eller skriv kapitel och paragraf.');
    } catch {
      if (!signal.aborted) this.found.textContent = 'Det gick inte att söka. Försök igen.';
    }
  }

  paste(event) {
    const html = event.clipboardData.getData('text/html');
    if (!html || html.length > longestPaste) return;
    const text = markdown(html);
    if (!text) return;
    event.preventDefault();
    this.insert(text);
  }

  // As if it were typed, so that undo takes it away again.
  insert(text) {
    this.text.focus();
    if (!document.execCommand('insertText', false, text)) {
      this.text.setRangeText(text, this.text.selectionStart, this.text.selectionEnd, 'end');
      this.text.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }
});

// Keeps the children that are alike from both ends, and puts in what differs between.
function patch(old, now) {
  const [a, b] = [[...old.children], [...now.children]];
  const same = (x, y) => x && y && x.outerHTML === y.outerHTML;
  let from = 0, to = 0;
  while (same(a[from], b[from])) from++;
  while (to < a.length - from && to < b.length - from && same(a[a.length - 1 - to], b[b.length - 1 - to])) to++;
  const [gone, come] = [a.slice(from, a.length - to), b.slice(from, b.length - to)];
  // Sections in which somebody writes are looked into.
  if (gone.length === come.length && gone.every(one => one.tagName === 'SECTION') && come.every(one => one.tagName === 'SECTION')) {
    gone.forEach((one, at) => patch(one, come[at]));
    return;
  }
  const before = a[a.length - to] ?? null;
  gone.forEach(one => one.remove());
  come.forEach(one => old.insertBefore(one, before));
}
