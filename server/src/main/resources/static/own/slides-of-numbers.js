/* A slider beside each number that can be tried: from none to twice what the plan has. */
const vietnamese = document.documentElement.lang === 'vi';
const read = (text) => Number(vietnamese ? text.trim().replaceAll('.', '').replace(',', '.') : text.trim().replaceAll(',', ''));
const digits = (text) => (text.split(vietnamese ? ',' : '.')[1] || '').length;
const show = (number, places) => vietnamese ? number.toFixed(places).replace('.', ',') : number.toFixed(places);

for (const field of document.querySelectorAll('input[data-slide]')) {
  const plan = read(field.dataset.slide);
  if (Number.isFinite(plan)) {
    const places = digits(field.dataset.slide);
    const slide = document.createElement('input');
    slide.type = 'range';
    slide.min = '0';
    slide.step = String(10 ** -places);
    slide.max = String(Math.max(2 * plan, 10 ** (1 - places)));
    slide.setAttribute('aria-label', field.labels[0].textContent);
    const follow = () => { const now = read(field.value); if (Number.isFinite(now)) { slide.value = String(now); } };
    follow();
    slide.addEventListener('input', () => { field.value = show(Number(slide.value), places); });
    field.addEventListener('change', follow);
    field.after(slide);
  }
}
