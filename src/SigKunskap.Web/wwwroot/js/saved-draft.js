// Saves what is being written a moment after the last key. Without script the button in it does the same. Nothing is kept in the browser.
const pause = 1200, again = 15000;

customElements.define('saved-draft', class extends HTMLElement {
  connectedCallback() {
    this.form = this.closest('form');
    this.said = this.querySelector('[role=status]');
    this.form.addEventListener('input', () => this.wait(pause));
    this.form.addEventListener('submit', () => { this.sent = true; clearTimeout(this.timer); });
    // Back from the page that the form led to.
    addEventListener('pageshow', () => { this.sent = false; });
    addEventListener('visibilitychange', () => { if (document.hidden && this.changed) this.save(); });
    addEventListener('beforeunload', event => { if (this.failed && !this.sent) event.preventDefault(); });
    if (this.hasAttribute('unsaved')) this.wait(0);
  }

  wait(time) {
    this.changed = true;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), time);
  }

  async save() {
    clearTimeout(this.timer);
    // One at a time, so that an older text never arrives last.
    if (this.sent || this.saving) return;
    this.saving = true;
    this.changed = false;
    this.failed = !await this.ask();
    this.saving = false;
    if (this.failed) this.timer = setTimeout(() => this.save(), again);
    else if (this.changed) this.wait(pause);
  }

  async ask() {
    try {
      const answer = await fetch('/natverk/utkast/spara', { method: 'POST', body: new FormData(this.form), redirect: 'manual', keepalive: true });
      if (!answer.ok) throw answer;
      const { sparat, sett, fel, varfor } = await answer.json();
      if (sett) this.querySelector('[name=sett]').value = sett;
      this.tell(fel ? [fel, ...varfor].join(' ') : sparat ? `Utkast sparat ${sparat}` : '', fel);
      return true;
    } catch {
      this.tell('Utkastet kunde inte sparas. Kopiera texten innan du lämnar sidan, eller vänta: det prövas igen.', true);
      return false;
    }
  }

  // Said only when it is something new, so that a screen reader is not disturbed at every key.
  tell(text, bad) {
    if (this.said.textContent !== text) this.said.textContent = text;
    this.said.className = bad ? 'error' : 'eyebrow';
  }
});
