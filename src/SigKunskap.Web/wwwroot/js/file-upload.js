// Shows how much of a file has come. Without script the form is sent as it is, and the answer is the same page.
customElements.define('file-upload', class extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector('form');
    this.file = this.querySelector('[type=file]');
    this.bar = this.querySelector('progress');
    this.said = this.querySelector('[role=status]');
    this.file.addEventListener('change', () => this.fits());
    this.form.addEventListener('submit', event => { event.preventDefault(); if (this.fits() && !this.sending) this.send(); });
    // Back from the page that it led to.
    addEventListener('pageshow', () => this.rest(''));
    addEventListener('beforeunload', event => { if (this.sending) event.preventDefault(); });
  }

  fits() {
    const long = this.file.files[0]?.size > Number(this.getAttribute('most'));
    this.said.textContent = long ? this.getAttribute('too-large') : '';
    return !long;
  }

  send() {
    const request = this.sending = new XMLHttpRequest();
    this.form.querySelector('button').disabled = true;
    this.bar.hidden = false;
    this.bar.value = 0;
    let told = -1;
    request.upload.onprogress = ({ loaded, total }) => {
      this.bar.value = 100 * loaded / total;
      // To those who listen, every tenth is enough.
      const tenth = Math.floor(10 * loaded / total);
      if (tenth !== told) this.said.textContent = (told = tenth) === 10 ? 'Filen är framme och kontrolleras.' : `${tenth * 10} procent har kommit.`;
    };
    request.onload = () => {
      const led = request.responseURL;
      if (request.status !== 200) return this.rest(request.getResponseHeader('Content-Type')?.startsWith('text/plain') ? request.responseText : 'Filen kom inte fram. Läs om sidan och försök igen.');
      this.sending = null;
      // The same address does not load again by itself.
      if (led === location.href) location.reload(); else location.replace(led);
    };
    request.onerror = () => this.rest('Filen kom inte fram. Se efter att du har nät och försök igen.');
    request.open('POST', this.form.action);
    request.send(new FormData(this.form));
  }

  rest(words) {
    this.sending = null;
    this.form.querySelector('button').disabled = false;
    this.bar.hidden = true;
    this.said.textContent = words;
  }
});
