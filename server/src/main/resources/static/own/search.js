/* The box that finds everything: Ctrl K leads to it, the arrow keys through what was found, Escape back to the page. */
const form = document.querySelector('[data-search]');
if (form) {
  const box = form.querySelector('input[name="q"]');
  const found = form.querySelector('.td-search-found');
  const links = () => [...found.querySelectorAll('a')];
  let before = null;

  const close = () => { found.replaceChildren(); };

  document.addEventListener('keydown', (event) => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k') {
      event.preventDefault();
      if (box.offsetParent === null) { location.assign(form.action); return; }
      before = document.activeElement;
      box.focus();
      box.select();
    }
  });

  form.addEventListener('keydown', (event) => {
    const all = links();
    const at = all.indexOf(document.activeElement);
    if (event.key === 'ArrowDown' && all.length > 0) {
      event.preventDefault();
      all[Math.min(at + 1, all.length - 1)].focus();
    } else if (event.key === 'ArrowUp' && at >= 0) {
      event.preventDefault();
      (at === 0 ? box : all[at - 1]).focus();
    } else if (event.key === 'Escape') {
      close();
      (before && before.isConnected ? before : box).focus();
      before = null;
    }
  });

  /* An answer that comes after the words were taken away is not shown. */
  found.addEventListener('htmx:beforeSwap', (event) => { if (box.value.trim() === '') { event.detail.shouldSwap = false; close(); } });
  document.addEventListener('click', (event) => { if (!form.contains(event.target)) { close(); } });
  form.addEventListener('focusout', (event) => { if (event.relatedTarget && !form.contains(event.relatedTarget)) { close(); } });
}
