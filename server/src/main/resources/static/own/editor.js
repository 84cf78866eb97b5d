/*
 * The text of a plan with colours, folding, faults at their lines and words of the language where the cursor stands. The textarea
 * stays the field of the form: what is typed here is written into it at once, so that it is kept and sent as everywhere.
 */
const area = document.querySelector('textarea[data-editor]');

/* Which keys a place lies below, from the outside in. */
const keyOf = (line) => {
  const found = /^(\s*(?:- +)*)(?:'([^']*)'|"([^"]*)"|([^\s'"#{[\]}:,][^:#]*?)):(?:\s|$)/.exec(line);
  if (found) { return { column: found[1].length, key: found[2] || found[3] || found[4], dash: found[1].indexOf('-') }; }
  const item = /^(\s*)- /.exec(line);
  return item ? { column: item[0].length, key: null, dash: item[1].length } : null;
};
const inBrackets = (text) => {
  const keys = [];
  let quote = '';
  let word = '';
  let key = null;
  for (const sign of text) {
    if (quote) { if (sign === quote) { quote = ''; } continue; }
    if ((sign === '"' || sign === "'") && word.trim() === '') { quote = sign; continue; }
    if (sign === '{' || sign === '[') { keys.push(key); key = null; word = ''; continue; }
    if (sign === '}' || sign === ']') { keys.pop(); key = null; word = ''; continue; }
    if (sign === ',') { key = null; word = ''; continue; }
    if (sign === ':') { key = word.trim().replace(/^(- )+/, ''); word = ''; continue; }
    word += sign;
  }
  return { keys, key };
};
const place = (cm, cursor) => {
  const before = cm.getLine(cursor.line).slice(0, cursor.ch);
  const flow = inBrackets(before);
  const own = keyOf(cm.getLine(cursor.line));
  const chain = [];
  let column = own ? own.column : before.length;
  let inside = own && own.dash >= 0 ? own.dash + 1 : column;
  for (let at = cursor.line - 1; at >= 0; at--) {
    const line = cm.getLine(at);
    if (/^\s*(#|$)/.test(line)) { continue; }
    const one = keyOf(line);
    if (!one) { continue; }
    if (one.key !== null && one.column < inside) {
      chain.unshift(one.key);
      inside = one.dash >= 0 ? one.dash + 1 : one.column;
    } else if (one.dash >= 0 && one.dash < inside && one.column <= inside) {
      inside = one.dash + 1;
    }
  }
  return { chain: [...chain, ...flow.keys.filter((key) => key !== null)], key: flow.key, depth: flow.keys.length };
};

const hints = (words) => (cm) => {
  const cursor = cm.getCursor();
  const before = cm.getLine(cursor.line).slice(0, cursor.ch);
  const typed = /[^\s,{[:'"]*$/.exec(before)[0];
  const at = place(cm, cursor);
  let forms = [{ f: 'plan', k: 0 }];
  for (const key of at.chain) {
    forms = forms.flatMap((one) => one.k > 0
      ? [{ f: one.f, k: one.k - 1 }]
      : (words[one.f].find((word) => word.w === key) || { n: [] }).n);
  }
  const known = forms.filter((one) => one.k === 0).flatMap((one) => words[one.f]);
  const list = at.key === null
    ? known.map((word) => ({ text: word.w + ': ', displayText: word.w + ' – ' + word.l }))
    : known.filter((word) => word.w === at.key).flatMap((word) => word.c).map((one) => ({ text: one.w, displayText: one.w + ' – ' + one.l }));
  return {
    list: list.filter((one) => one.text.startsWith(typed)),
    from: { line: cursor.line, ch: cursor.ch - typed.length },
    to: cursor
  };
};

const mark = (cm, faults) => {
  for (const fault of faults) {
    const line = fault.line - 1;
    if (line < 0 || line >= cm.lineCount()) { continue; }
    const sign = document.createElement('span');
    sign.className = fault.hard ? 'td-mark' : 'td-mark td-mark-soft';
    sign.textContent = '!';
    sign.title = fault.text;
    cm.setGutterMarker(line, 'td-marks', sign);
    cm.addLineClass(line, 'background', fault.hard ? 'td-marked' : 'td-marked-soft');
  }
};

const start = () => {
  const data = area.dataset;
  const words = JSON.parse(data.words || '{}');
  const cm = window.CodeMirror.fromTextArea(area, {
    mode: 'yaml',
    lineNumbers: true,
    lineWrapping: false,
    foldGutter: { rangeFinder: window.CodeMirror.fold.indent },
    gutters: ['td-marks', 'CodeMirror-linenumbers', 'CodeMirror-foldgutter'],
    indentUnit: 2,
    indentWithTabs: false,
    readOnly: area.readOnly,
    inputStyle: 'contenteditable',
    spellcheck: false,
    /* Tab leaves the editor, with Esc before it or without; Ctrl-] and Ctrl-[ move lines in and out. */
    extraKeys: { Tab: false, 'Shift-Tab': false, 'Ctrl-Space': 'autocomplete', 'Ctrl-]': 'indentMore', 'Ctrl-[': 'indentLess' },
    hintOptions: { hint: hints(words), completeSingle: false }
  });
  const field = cm.getInputField();
  field.setAttribute('role', 'textbox');
  field.setAttribute('aria-multiline', 'true');
  field.setAttribute('aria-labelledby', data.label);
  field.setAttribute('aria-describedby', data.help);
  if (area.readOnly) { field.setAttribute('aria-readonly', 'true'); field.setAttribute('tabindex', '0'); }
  mark(cm, JSON.parse(data.faults || '[]'));
  let own = false;
  cm.on('change', () => {
    cm.save();
    own = true;
    area.dispatchEvent(new Event('input', { bubbles: true }));
    own = false;
  });
  /* Whoever writes into the field from outside, as what was kept is put back, is followed. */
  const follow = () => { if (!own && area.value !== cm.getValue()) { cm.setValue(area.value); } };
  area.addEventListener('input', follow);
  area.form && area.form.addEventListener('click', () => setTimeout(follow, 0));
  area.addEventListener('focus', () => cm.focus());
  const to = (line) => {
    if (!(line > 0 && line <= cm.lineCount())) { return; }
    cm.setCursor(line - 1, 0);
    cm.addLineClass(line - 1, 'background', 'td-here');
    cm.scrollIntoView({ line: line - 1, ch: 0 }, 120);
    cm.getWrapperElement().scrollIntoView({ block: 'center' });
    cm.focus();
  };
  to(Number(new URLSearchParams(location.search).get('line')));
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[data-line]');
    if (link) { event.preventDefault(); to(Number(link.dataset.line)); }
  });
};

if (area && window.CodeMirror) { start(); }
