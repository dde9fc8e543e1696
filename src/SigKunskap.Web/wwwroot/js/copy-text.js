// A button that copies a field's text. Without script the field can be marked and copied by hand.
customElements.define('copy-text', class extends HTMLElement {
  connectedCallback() {
    if (!navigator.clipboard) return;
    const button = Object.assign(document.createElement('button'), { type: 'button', className: 'button quiet', textContent: 'Kopiera' });
    const said = Object.assign(document.createElement('span'), { role: 'status', className: 'eyebrow' });
    button.addEventListener('click', async () => {
      const field = document.getElementById(this.getAttribute('for'));
      try {
        await navigator.clipboard.writeText(field.value);
        said.textContent = ' Kopierat';
      } catch {
        field.select();
        said.textContent = ' Texten är markerad: kopiera den med Ctrl+C';
      }
    });
    this.append(button, said);
  }
});
