/*
 * Lists of more than twenty rows can be searched, sorted and filtered by their columns where they stand. Letters are found
 * with or without their marks; names sort as Vietnamese sort, numbers inside them as numbers. Rows keep what was typed into
 * them. Of a list that the server shows page by page (PageOfRows) the other pages are fetched when somebody first searches,
 * sorts or filters it, so that a long list acts as a short one does. Rows that stand in groups are sorted within their group.
 */
const said = document.body.dataset;
const language = document.documentElement.lang;
const FEW = 20;
const TABLES = 'table.td-table, table.td-queue';
const order = new Intl.Collator(language, { numeric: true, sensitivity: 'variant' });
const plain = (text) => text.normalize('NFD').replace(/\p{M}+/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
const live = document.getElementById('live');

/* What a cell says, its lines apart: of a field, what is typed in it. */
const text = (cell) => {
  const shown = cell.dataset.sort ?? [...cell.childNodes].map((one) => one.textContent).join(' ');
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

const bodyRows = (table) => [...table.tBodies].flatMap((body) => [...body.rows]).filter((row) => !row.classList.contains('td-group'));

/* The groups of a table: a row that names one, where there is any, and the rows behind it. */
const groups = (table) => [...table.tBodies].flatMap((body) => {
  const found = [];
  [...body.rows].forEach((row) => {
    if (row.classList.contains('td-group') || found.length === 0) { found.push({ body, head: null, name: '', rows: [] }); }
    const group = found.at(-1);
    if (row.classList.contains('td-group')) {
      group.head = row;
      group.name = (row.cells[0]?.firstChild?.textContent ?? '').trim();
    } else {
      group.rows.push(row);
    }
  });
  return found;
});

/* Takes in the rows of another page, each into its group; a group that is not here yet comes with its name. */
const takeIn = (table, other, before) => {
  groups(other).forEach((group) => {
    const rows = group.rows.map((row) => document.importNode(row, true));
    const same = groups(table).find((one) => one.name === group.name && one.rows.length > 0);
    if (same) {
      const at = before ? same.rows[0] : same.rows.at(-1).nextSibling;
      rows.forEach((row) => same.body.insertBefore(row, at));
      return;
    }
    const body = table.tBodies.length > 1 || group.head ? table.createTBody() : table.tBodies[0];
    if (group.head) { body.append(document.importNode(group.head, true)); }
    body.append(...rows);
  });
};

const sort = (list, column, down) => {
  const keyed = list.rows.map((row) => ({ row, key: row.cells[column] ? text(row.cells[column]) : '' }));
  keyed.sort((one, other) => compare(one.key, other.key, down));
  const place = new Map(keyed.map((one, at) => [one.row, at]));
  groups(list.table).forEach((group) => {
    const sorted = [...group.rows].sort((one, other) => place.get(one) - place.get(other));
    const end = group.rows.at(-1)?.nextSibling ?? null;
    sorted.forEach((row) => group.body.insertBefore(row, end));
  });
  list.rows = bodyRows(list.table);
  [...list.table.tHead.rows[0].cells].forEach((head, at) => {
    if (at === column) { head.setAttribute('aria-sort', down ? 'descending' : 'ascending'); } else { head.removeAttribute('aria-sort'); }
  });
};

const make = (tag, name, content) => {
  const one = document.createElement(tag);
  if (name) { one.className = name; }
  if (content) { one.textContent = content; }
  return one;
};

/* A labelled field of a bar, which belongs to no form and is never kept as a draft. */
const labelled = (bar, name, title, field) => {
  const label = make('label', name);
  field.setAttribute('data-no-draft', '');
  label.append(make('span', '', title), field);
  bar.append(label);
  return field;
};

/* The links to the other pages of a list: those that follow it before any other table. */
const pagesOf = (table) => {
  const after = (one, other) => one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING;
  return [...document.querySelectorAll('[data-pages]')].find((nav) => after(table, nav)
    && ![...document.querySelectorAll(TABLES)].some((one) => one !== table && after(table, one) && after(one, nav)));
};

const TRIES = 3;
const PAUSE = 1000;

/* The same list on another page of it, asked for some times where the server is busy or the line breaks. */
const fetched = async (list, link) => {
  const at = [...document.querySelectorAll(TABLES)].indexOf(list.table);
  for (let tried = 1; ; tried++) {
    try {
      const answer = await fetch(link.href, { credentials: 'same-origin' });
      const other = answer.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html').querySelectorAll(TABLES)[at] : null;
      if (!other) { throw new Error(link.href); }
      return other;
    } catch (failure) {
      if (tried === TRIES) { throw failure; }
      await new Promise((go) => setTimeout(go, PAUSE));
    }
  }
};

/* Fetches the rows of the other pages, once; all or none, so that a list that could not be had is asked for again next time. */
const whole = (list) => {
  if (!list.pages) { return Promise.resolve(); }
  list.fetched ??= (async () => {
    const links = [...list.pages.querySelectorAll('a')];
    const here = links.findIndex((link) => link.hasAttribute('aria-current'));
    list.count.textContent = said.listFetching;
    const others = new Map();
    for (const [number, link] of links.entries()) {
      if (number !== here) { others.set(number, await fetched(list, link)); }
    }
    others.forEach((other, number) => takeIn(list.table, other, number < here));
    window.htmx?.process(list.table);
    list.rows = bodyRows(list.table);
    list.pages.hidden = true;
    list.partial = false;
  })().catch(() => {
    list.fetched = null;
    list.partial = true;
  });
  return list.fetched;
};

/* Shows the rows that fit the words and every filter, and says how many. */
const narrow = (list) => {
  const words = plain(list.find?.value ?? '').split(/\s+/).filter(Boolean);
  const chosen = list.filters.filter((one) => one.field.value);
  let shown = 0;
  list.rows.forEach((row) => {
    const content = words.length ? plain(row.textContent) : '';
    const fits = words.every((word) => content.includes(word))
      && chosen.every((one) => row.cells[one.column] && text(row.cells[one.column]) === one.field.value);
    row.hidden = !fits;
    shown += fits ? 1 : 0;
  });
  const narrowed = words.length || chosen.length;
  const told = narrowed ? said.listSome.replace('{0}', shown).replace('{1}', list.rows.length) : said.listAll.replace('{0}', list.rows.length);
  /* Whoever searches a part has to know that it is one. */
  const known = list.partial ? told + ' · ' + said.listPart : told;
  list.count.textContent = known;
  list.count.classList.toggle('td-warn', Boolean(list.partial));
  if (live) { live.textContent = known; }
};

const act = (list, doing) => whole(list).then(() => { offer(list); doing(); });

const MOST_VALUES = 15;
const LONGEST = 60;

/* The values by which a column can be filtered: few, short, and not numbers alone; nothing where there are none. */
const values = (list, column) => {
  const all = new Set();
  for (const row of list.rows) {
    const cell = row.cells[column];
    if (!cell || cell.colSpan > 1 || cell.querySelector('input:not([type="hidden"]), textarea')) { return []; }
    const shown = text(cell);
    /* Moments make no groups, however few they are. */
    if (shown.length > LONGEST || /\d{1,2}:\d{2}/.test(shown)) { return []; }
    if (shown) { all.add(shown); }
    if (all.size > MOST_VALUES) { return []; }
  }
  /* Another page may have a second value. */
  const few = list.pages && !list.fetched ? 0 : 1;
  const useful = all.size > few && all.size * 2 < list.rows.length && [...all].some((one) => measure(one) === null);
  return useful ? [...all].sort(order.compare) : [];
};

/* Fills the filters with the values that are there now. */
const offer = (list) => {
  list.filters.forEach((one) => {
    const kept = one.field.value;
    const now = values(list, one.column);
    one.field.replaceChildren(new Option(said.listAny, ''), ...(now.length ? now : [kept].filter(Boolean)).map((value) => new Option(value, value)));
    one.field.value = kept;
  });
};

const heading = (head) => (head.querySelector('abbr')?.title ?? head.textContent).trim();

/* So many filters stand in the bar; more stand in a part that one opens. */
const IN_SIGHT = 3;

const filterable = (list) => {
  const columns = [...list.table.tHead.rows[0].cells]
    .map((head, column) => ({ column, name: heading(head), choice: head.querySelector('input') }))
    .filter((one) => one.name && !one.choice && values(list, one.column).length > 0);
  let place = list.bar;
  if (columns.length > IN_SIGHT) {
    const part = make('details', 'td-list-filters');
    place = make('div');
    part.append(make('summary', '', said.listFilter), place);
    list.bar.append(part);
  }
  columns.forEach((one) => {
    const field = labelled(place, 'td-list-filter', one.name, make('select', 'form-select'));
    list.filters.push({ column: one.column, field });
    field.addEventListener('change', () => act(list, () => narrow(list)));
  });
  offer(list);
};

const sortable = (list) => {
  const chooser = make('select', 'form-select');
  chooser.append(new Option(said.listOrder, ''));
  [...list.table.tHead.rows[0].cells].forEach((head, column) => {
    const name = heading(head);
    if (!name || head.querySelector('input')) { return; }
    const button = make('button', 'td-list-sort');
    button.type = 'button';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const down = head.getAttribute('aria-sort') === 'ascending';
      act(list, () => { sort(list, column, down); narrow(list); });
    });
    chooser.append(new Option(name, String(column)));
  });
  labelled(list.bar, 'td-list-order', said.listSort, chooser);
  chooser.addEventListener('change', () => {
    if (chooser.value) { act(list, () => { sort(list, Number(chooser.value), false); narrow(list); }); }
  });
};

const searchable = (list, name) => {
  list.find = make('input', 'form-control');
  list.find.type = 'search';
  if (name) { list.find.setAttribute('aria-label', said.listFind + ': ' + name); }
  labelled(list.bar, 'td-list-find', said.listFind, list.find);
  list.find.addEventListener('input', () => act(list, () => narrow(list)));
  /* A field outside of forms, whose Enter does nothing else. */
  list.find.addEventListener('keydown', (event) => { if (event.key === 'Enter') { event.preventDefault(); } });
};

const listed = (one, rows, before) => {
  const bar = make('div', 'td-list-bar d-print-none');
  before.before(bar);
  one.dataset.listed = '';
  return { table: one, rows, bar, filters: [], count: make('span', 'sub', said.listAll.replace('{0}', rows.length)) };
};

const title = (one) => one.caption?.textContent ?? one.closest('section, .card')?.querySelector('h2')?.textContent ?? '';

document.querySelectorAll(TABLES).forEach((table) => {
  const rows = bodyRows(table);
  const pages = pagesOf(table);
  if ((rows.length <= FEW && !pages) || !table.tHead || 'plain' in table.dataset) { return; }
  const list = listed(table, rows, table.closest('.td-scroll') ?? table);
  list.pages = pages;
  if (pages) { list.count.textContent = ''; }
  /* A page that asks the server for rows by more than their words keeps its own field. */
  if (!('searched' in table.dataset)) { searchable(list, title(table).trim()); }
  const server = document.querySelector('form[data-find]');
  if (pages && server && !server.querySelector('[type="search"]').value) { server.hidden = true; }
  filterable(list);
  if (!table.querySelector('tbody [rowspan], tbody td[colspan]')) { sortable(list); }
  list.bar.append(list.count);
});
document.querySelectorAll('ul.td-rows:not([data-plain])').forEach((ul) => {
  const rows = [...ul.children];
  if (rows.length <= FEW) { return; }
  const list = listed(ul, rows, ul);
  searchable(list, title(ul).trim());
  list.bar.append(list.count);
});
