// Suggestions under a search field: an ARIA combobox.
let made = 0;
const make = (name, has) => Object.assign(document.createElement(name), has);

customElements.define('search-suggestions', class extends HTMLElement {
  connectedCallback() {
    const input = this.input = this.closest('form').elements.q;
    const id = `forslag-${++made}`;
    this.list = make('div', { id, role: 'listbox', ariaLabel: 'Förslag', hidden: true });
    this.said = make('span', { role: 'status', className: 'hidden' });
    this.append(this.list, this.said);
    Object.assign(input, { role: 'combobox', ariaAutoComplete: 'list', ariaExpanded: 'false' });
    input.setAttribute('aria-controls', id);
    input.addEventListener('input', () => this.wait(input.value.trim()));
    input.addEventListener('keydown', event => this.key(event));
    input.addEventListener('blur', () => this.close());
    // Pressing a suggestion is no blur.
    this.list.addEventListener('mousedown', event => event.preventDefault());
  }

  wait(typed) {
    this.stop();
    if (typed.length < 2) this.close();
    else this.timer = setTimeout(() => this.ask(typed), 150);
  }

  stop() {
    clearTimeout(this.timer);
    this.asking?.abort();
  }

  async ask(typed) {
    const { signal } = this.asking = new AbortController();
    try {
      this.show(await (await fetch(`/api/forslag?q=${encodeURIComponent(typed)}`, { signal })).json());
    } catch {
      if (!signal.aborted) this.close();
    }
  }

  show(found) {
    this.list.replaceChildren(...found.map(({ titel, slag, adress }, at) => {
      const option = make('a', { id: `${this.list.id}-${at}`, role: 'option', href: adress, tabIndex: -1 });
      option.append(titel, make('small', { textContent: ` ${slag}` }));
      return option;
    }));
    this.open(found.length);
    this.said.textContent = `${found.length || 'Inga'} förslag`;
  }

  open(open) {
    this.list.hidden = !open;
    this.input.ariaExpanded = `${!!open}`;
    this.choose(-1);
  }

  close() {
    this.stop();
    this.said.textContent = '';
    this.open(false);
  }

  choose(at) {
    this.chosen = this.list.children[at];
    for (const option of this.list.children) option.ariaSelected = `${option === this.chosen}`;
    this.input.setAttribute('aria-activedescendant', this.chosen?.id ?? '');
    this.chosen?.scrollIntoView({ block: 'nearest' });
  }

  key(event) {
    const { key } = event, last = this.list.children.length - 1, at = [...this.list.children].indexOf(this.chosen);
    if (event.isComposing || last < 0) return;
    const to = { ArrowDown: at < last ? at + 1 : 0, ArrowUp: at > 0 ? at - 1 : last };
    if (this.chosen) Object.assign(to, { Home: 0, End: last });
    if (key in to) {
      if (this.list.hidden) this.open(true);
      this.choose(to[key]);
    } else if (key === 'Enter' && this.chosen) this.chosen.click();
    else if (key === 'Escape' && !this.list.hidden) this.close();
    else return;
    event.preventDefault();
  }
});
