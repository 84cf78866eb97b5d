/* Arrow keys, space and page keys go from slide to slide, as the small senders of speakers do; F fills the screen. */
const main = document.querySelector('main');
const slides = [...main.querySelectorAll('.slide')];
const full = document.querySelector('[data-full]');

const at = () => slides.reduce((best, slide, i) => (Math.abs(slide.offsetTop - main.scrollTop) < Math.abs(slides[best].offsetTop - main.scrollTop) ? i : best), 0);
let aim = at();
const go = (to) => {
  aim = Math.max(0, Math.min(slides.length - 1, to));
  main.scrollTo({ top: slides[aim].offsetTop });
  history.replaceState(null, '', `#${slides[aim].id}`);
};
const fill = () => (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen());

main.addEventListener('scrollend', () => { aim = at(); });
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.target.closest('a, button')) { return; }
  const steps = { ArrowRight: 1, ArrowDown: 1, PageDown: 1, ' ': 1, ArrowLeft: -1, ArrowUp: -1, PageUp: -1 };
  if (event.key in steps) {
    event.preventDefault();
    go(aim + (event.key === ' ' && event.shiftKey ? -1 : steps[event.key]));
  } else if (event.key === 'Home') {
    event.preventDefault();
    go(0);
  } else if (event.key === 'End') {
    event.preventDefault();
    go(slides.length - 1);
  } else if (event.key.toLowerCase() === 'f' && document.fullscreenEnabled) {
    fill();
  }
});
if (document.fullscreenEnabled) { full.hidden = false; full.addEventListener('click', fill); }
main.focus();
