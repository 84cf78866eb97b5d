/*
 * What stands on one page is searched and sorted here; a list that is longer than a page is narrowed by the server
 * (PageOfRows), and of that only the page is searched here.
 *
 * Lists of more than twenty rows can be searched and sorted where they stand. Letters are found with or without their marks;
 * names sort as Vietnamese sort, numbers inside them as numbers. Rows keep what was typed into them. A table whose rows
 * stand in groups, or of which this page is one of several, is searched, not sorted.
 */
const said = document.body.dataset;
const language = document.documentElement.lang;
const FEW = 20;
const order = new Intl.Collator(language, { numeric: true, sensitivity: 'variant' });
const plain = (text) => text.normalize('NFD').replace(/\p{M}+/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
const live = document.getElementById('live');

/* What a cell says: of a field, what is typed in it. */
const text = (cell) => {
  const shown = cell.dataset.sort ?? cell.textContent;
  const field = cell.querySelector('input:not([type="hidden"]):not([type="checkbox"]), select');
  return (shown.trim() || (field ? field.value : '')).replace(/\s+/g, ' ').trim();
};

/* A day or a number to compare by; empty for other texts. */
const measure = (shown) => {
  const day = /^(\d\d)\/(\d\d)\/(\d{4})/.exec(shown);
  if (day) { return Number(day[3] + day[2] + day[1]); }
  const number = /^[−-]?[\d.,]+(?=\s|%|$)/.exec(shown);
  if (!number) { return null; }
  const whole = language === 'vi' ? number[0].replaceAll('.', '').replace(',', '.') : number[0].replaceAll(',', '');
  const value = Number(whole.replace('−', '-'));
  return Number.isNaN(value) ? null : value;
};

const compare = (one, other, down) => {
  /* What is not known stands behind what is, whichever way. */
  const unknown = (shown) => shown === '' || shown === '–' || shown === '?';
  if (unknown(one) !== unknown(other)) { return unknown(one) ? 1 : -1; }
  const a = measure(one);
  const b = measure(other);
  return (down ? -1 : 1) * (a !== null && b !== null ? a - b : order.compare(one, other));
};

const sort = (table, column, down) => {
  const body = table.tBodies[0];
  const rows = [...body.rows].map((row) => ({ row, key: text(row.cells[column]) }));
  rows.sort((one, other) => compare(one.key, other.key, down));
  rows.forEach((one) => body.append(one.row));
  [...table.tHead.rows[0].cells].forEach((head, at) => {
    if (at === column) { head.setAttribute('aria-sort', down ? 'descending' : 'ascending'); } else { head.removeAttribute('aria-sort'); }
  });
};

const make = (tag, name, content) => {
  const one = document.createElement(tag);
  if (name) { one.className = name; }
  if (content) { one.textContent = content; }
  return one;
};

const emptyBar = (before) => {
  const bar = make('div', 'td-list-bar d-print-none');
  before.before(bar);
  return bar;
};

const searchable = (rows, before, name) => {
  const bar = emptyBar(before);
  const label = make('label', 'td-list-find');
  label.append(make('span', '', said.listFind));
  const field = make('input', 'form-control');
  field.type = 'search';
  field.setAttribute('data-no-draft', '');
  if (name) { field.setAttribute('aria-label', said.listFind + ': ' + name); }
  label.append(field);
  const count = make('span', 'sub', said.listAll.replace('{0}', rows.length));
  bar.append(label, count);
  const texts = rows.map((row) => plain(row.textContent));
  field.addEventListener('input', () => {
    const words = plain(field.value).split(/\s+/).filter(Boolean);
    let shown = 0;
    rows.forEach((row, at) => {
      const found = words.every((word) => texts[at].includes(word));
      row.hidden = !found;
      shown += found ? 1 : 0;
    });
    const told = words.length ? said.listSome.replace('{0}', shown).replace('{1}', rows.length) : said.listAll.replace('{0}', rows.length);
    count.textContent = told;
    if (live) { live.textContent = told; }
  });
  /* A field outside of forms, whose Enter does nothing else. */
  field.addEventListener('keydown', (event) => { if (event.key === 'Enter') { event.preventDefault(); } });
  return bar;
};

const sortable = (table, bar) => {
  const heads = [...table.tHead.rows[0].cells];
  const chooser = make('select', 'form-select');
  chooser.append(new Option(said.listOrder, ''));
  heads.forEach((head, column) => {
    const name = (head.querySelector('abbr')?.title ?? head.textContent).trim();
    if (!name || head.querySelector('input')) { return; }
    const button = make('button', 'td-list-sort');
    button.type = 'button';
    button.append(...head.childNodes);
    head.append(button);
    let down = true;
    button.addEventListener('click', () => {
      down = head.getAttribute('aria-sort') === 'ascending';
      sort(table, column, down);
    });
    chooser.append(new Option(name, String(column)));
  });
  const label = make('label', 'td-list-order');
  label.append(make('span', '', said.listSort), chooser);
  chooser.addEventListener('change', () => {
    if (chooser.value) { sort(table, Number(chooser.value), false); }
  });
  bar.append(label);
};

const title = (one) => one.caption?.textContent ?? one.closest('section, .card')?.querySelector('h2')?.textContent ?? '';

document.querySelectorAll('table.td-table:not([data-plain])').forEach((table) => {
  const rows = [...table.tBodies].flatMap((body) => [...body.rows]).filter((row) => !row.classList.contains('td-group'));
  if (rows.length <= FEW || !table.tHead) { return; }
  const before = table.closest('.td-scroll') ?? table;
  /* A page that searches all its rows itself needs no second field. */
  const bar = 'searched' in table.dataset ? emptyBar(before) : searchable(rows, before, title(table).trim());
  const grouped = table.tBodies.length > 1 || table.querySelector('tbody .td-group, tbody [rowspan], tbody td[colspan]');
  const parts = (table.closest('.card') ?? document).querySelector('[data-pages]');
  if (!grouped && !parts) { sortable(table, bar); }
});
document.querySelectorAll('ul.td-rows:not([data-plain])').forEach((list) => {
  const rows = [...list.children];
  if (rows.length > FEW) { searchable(rows, list, title(list).trim()); }
});
