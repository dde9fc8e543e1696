// Shows what may already answer the title that is being typed. Without script the same list comes with "Visa först".
customElements.define('related-reading', class extends HTMLElement {
  connectedCallback() {
    this.setAttribute('aria-live', 'polite');
    const form = this.closest('form'), title = form.elements.rubrik;
    title.addEventListener('input', () => {
      clearTimeout(this.timer);
      this.asking?.abort();
      if (title.value.trim().split(/\s+/).length < 3) this.replaceChildren();
      else this.timer = setTimeout(() => this.ask(form, title.value), 400);
    });
  }

  async ask(form, rubrik) {
    const { signal } = this.asking = new AbortController();
    const body = new URLSearchParams({ rubrik, __RequestVerificationToken: form.elements.__RequestVerificationToken.value });
    try {
      const answer = await fetch('/natverk/liknar', { method: 'POST', body, signal, redirect: 'manual' });
      // Made by the server, where every title is encoded.
      if (answer.ok) this.replaceChildren(...new DOMParser().parseFromString(await answer.text(), 'text/html').body.childNodes);
    } catch {
      // It only helps; writing goes on without it.
    }
  }
});
