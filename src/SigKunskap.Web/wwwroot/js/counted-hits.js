// Tells that a hit of the search was opened: which question, and nothing else. The links are plain links with it and without it.
customElements.define('counted-hits', class extends HTMLElement {
  connectedCallback() {
    const tell = event => {
      const q = new URLSearchParams(location.search).get('q');
      if (q && event.button < 2 && event.target.closest('a')) navigator.sendBeacon(`/sok/valt?${new URLSearchParams({ q })}`);
    };
    this.addEventListener('click', tell);
    this.addEventListener('auxclick', tell);
  }
});
