// Makes a passkey, or signs in with one. The form inside is hidden until it is known that the browser can.
customElements.define('pass-key', class extends HTMLElement {
  connectedCallback() {
    if (!window.PublicKeyCredential?.parseRequestOptionsFromJSON) return;
    const form = this.querySelector('form');
    form.hidden = false;
    this.querySelector('[data-without]')?.remove();
    this.said = this.appendChild(Object.assign(document.createElement('p'), { role: 'status', className: 'eyebrow' }));
    form.addEventListener('submit', event => {
      event.preventDefault();
      this.ask(form);
    });
  }

  async ask(form) {
    if (this.asking) return;
    this.asking = true;
    this.said.textContent = 'Följ anvisningen på skärmen.';
    try {
      form.elements.svar.value = JSON.stringify(await this.answer(form));
      form.submit();
    } catch (failure) {
      this.said.textContent = this.words(failure);
    }
    this.asking = false;
  }

  async answer(form) {
    const asked = await fetch(this.getAttribute('options'), { method: 'POST', body: new URLSearchParams(new FormData(form)) });
    if (!asked.ok) throw new Error(asked.status);
    const options = await asked.json();
    return this.hasAttribute('new')
      ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
      : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
  }

  words({ name, message }) {
    if (name === 'InvalidStateError') return 'Enheten har redan en lösennyckel till ditt konto.';
    if (name === 'NotAllowedError') return 'Det avbröts. Försök igen när du vill.';
    if (message === '429') return 'Det har varit för många försök. Vänta en minut.';
    return 'Det gick inte. Läs om sidan och försök igen.';
  }
});
