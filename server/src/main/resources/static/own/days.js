/*
 * Days are typed and shown as dd/mm/yyyy whatever the browser's language is. A calendar of ours opens under the field, by a
 * click or by the arrow down; inside it the arrows go by days and weeks, Page Up and Page Down by months, Enter chooses,
 * Escape leaves everything as it was.
 */
const said = document.body.dataset;
const language = document.documentElement.lang;
const two = (number) => String(number).padStart(2, '0');
const written = (day) => two(day.getDate()) + '/' + two(day.getMonth() + 1) + '/' + day.getFullYear();
const valid = (year, month, date) => {
  const day = new Date(year, month - 1, date);
  return day.getFullYear() === year && day.getMonth() === month - 1 && day.getDate() === date ? day : null;
};
const read = (text) => {
  const plain = text.trim();
  const parts = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/.exec(plain) || /^(\d\d)(\d\d)(\d{4})$/.exec(plain);
  if (parts) { return valid(Number(parts[3]), Number(parts[2]), Number(parts[1])); }
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(plain);
  return iso ? valid(Number(iso[1]), Number(iso[2]), Number(iso[3])) : null;
};
const moved = (day, days) => new Date(day.getFullYear(), day.getMonth(), day.getDate() + days);
const months = (day, by) => {
  const last = new Date(day.getFullYear(), day.getMonth() + by + 1, 0).getDate();
  return new Date(day.getFullYear(), day.getMonth() + by, Math.min(day.getDate(), last));
};
const monthName = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric' });
const dayName = new Intl.DateTimeFormat(language, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const weekName = new Intl.DateTimeFormat(language, { weekday: 'short' });
const weekLong = new Intl.DateTimeFormat(language, { weekday: 'long' });

let field = null;
let day = null;
let calendar = null;

const make = (tag, name, text) => {
  const one = document.createElement(tag);
  if (name) { one.className = name; }
  if (text) { one.textContent = text; }
  return one;
};
const close = (back) => {
  if (!calendar) { return; }
  calendar.remove();
  calendar = null;
  field.setAttribute('aria-expanded', 'false');
  field.removeAttribute('aria-controls');
  if (back) { field.focus(); }
};
const choose = (chosen) => {
  const to = field;
  to.value = written(chosen);
  close(true);
  to.dispatchEvent(new Event('input', { bubbles: true }));
  to.dispatchEvent(new Event('change', { bubbles: true }));
};
const button = (text, label, doing) => {
  const one = make('button', 'btn btn-sm', text);
  one.type = 'button';
  one.setAttribute('aria-label', label);
  one.addEventListener('click', doing);
  return one;
};
const draw = (focus) => {
  const head = make('div', 'td-calendar-head');
  const title = make('b', '', monthName.format(day));
  title.setAttribute('aria-live', 'polite');
  head.append(
    button('‹', said.monthBefore, () => { day = months(day, -1); draw(true); }),
    title,
    button('›', said.monthAfter, () => { day = months(day, 1); draw(true); }));
  const table = make('table');
  table.setAttribute('role', 'grid');
  table.setAttribute('aria-label', monthName.format(day));
  const first = new Date(day.getFullYear(), day.getMonth(), 1);
  const start = moved(first, -((first.getDay() + 6) % 7));
  const names = table.createTHead().insertRow();
  for (let i = 0; i < 7; i++) {
    const name = make('th', '', weekName.format(moved(start, i)));
    name.scope = 'col';
    name.abbr = weekLong.format(moved(start, i));
    names.append(name);
  }
  const body = table.createTBody();
  const chosen = read(field.value);
  for (let week = 0; week < 6; week++) {
    const row = body.insertRow();
    for (let i = 0; i < 7; i++) {
      const at = moved(start, week * 7 + i);
      const cell = row.insertCell();
      cell.setAttribute('role', 'gridcell');
      const one = make('button', at.getMonth() === day.getMonth() ? '' : 'other', String(at.getDate()));
      one.type = 'button';
      one.tabIndex = written(at) === written(day) ? 0 : -1;
      one.setAttribute('aria-label', dayName.format(at));
      if (chosen && written(at) === written(chosen)) { cell.setAttribute('aria-selected', 'true'); }
      if (written(at) === written(new Date())) { one.setAttribute('aria-current', 'date'); }
      one.addEventListener('click', () => choose(at));
      cell.append(one);
    }
  }
  calendar.replaceChildren(head, table);
  if (focus) { calendar.querySelector('[tabindex="0"]').focus(); }
};
const open = (input, focus) => {
  if (calendar && field === input) {
    if (focus) { calendar.querySelector('[tabindex="0"]').focus(); }
    return;
  }
  close(false);
  field = input;
  day = read(input.value) || new Date();
  calendar = make('div', 'td-calendar');
  calendar.id = 'calendar';
  calendar.setAttribute('role', 'dialog');
  calendar.setAttribute('aria-label', said.calendar);
  /* Beside the field, so that it is next in the order of the keyboard and lies over a dialog too. */
  document.body.append(calendar);
  const place = input.getBoundingClientRect();
  draw(focus);
  const below = place.bottom + calendar.offsetHeight < innerHeight || place.top < calendar.offsetHeight;
  calendar.style.left = Math.max(0, Math.min(place.left, innerWidth - calendar.offsetWidth - 8)) + scrollX + 'px';
  calendar.style.top = (below ? place.bottom + 2 : place.top - calendar.offsetHeight - 2) + scrollY + 'px';
  input.setAttribute('aria-expanded', 'true');
  input.setAttribute('aria-controls', 'calendar');
};

const isDay = (element) => element instanceof HTMLInputElement && 'day' in element.dataset;
document.querySelectorAll('input[data-day]').forEach((input) => {
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-haspopup', 'dialog');
  input.setAttribute('aria-expanded', 'false');
  input.autocomplete = 'off';
});
document.addEventListener('click', (event) => {
  if (isDay(event.target)) { open(event.target, false); } else if (calendar && event.target.isConnected && !calendar.contains(event.target)) { close(false); }
});
document.addEventListener('focusout', (event) => {
  if (isDay(event.target)) {
    const typed = read(event.target.value);
    if (typed && event.target.value !== written(typed)) { event.target.value = written(typed); }
  }
  const to = event.relatedTarget;
  if (calendar && to && to !== field && !calendar.contains(to)) { close(false); }
});
document.addEventListener('keydown', (event) => {
  if (isDay(event.target) && event.key === 'ArrowDown') {
    event.preventDefault();
    open(event.target, true);
    return;
  }
  if (!calendar) { return; }
  if (event.key === 'Escape') { event.preventDefault(); close(true); return; }
  if (!calendar.contains(event.target)) { return; }
  if (event.key === 'Tab') {
    const all = [...calendar.querySelectorAll('button:not([tabindex="-1"])')];
    const next = all[(all.indexOf(event.target) + (event.shiftKey ? all.length - 1 : 1)) % all.length];
    event.preventDefault();
    next.focus();
    return;
  }
  if (!event.target.closest('table')) { return; }
  const weekday = (day.getDay() + 6) % 7;
  const to = {
    ArrowLeft: () => moved(day, -1), ArrowRight: () => moved(day, 1), ArrowUp: () => moved(day, -7), ArrowDown: () => moved(day, 7),
    Home: () => moved(day, -weekday), End: () => moved(day, 6 - weekday),
    PageUp: () => months(day, event.shiftKey ? -12 : -1), PageDown: () => months(day, event.shiftKey ? 12 : 1),
  }[event.key];
  if (to) { event.preventDefault(); day = to(); draw(true); }
});
