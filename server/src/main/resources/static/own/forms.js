/*
 * Forms: a button sleeps while its form is being sent; what was typed and not sent is kept on this machine for the account
 * that typed it, and is there again when the page is opened; what an ended session kept on the server is filled in again.
 */
const said = document.body.dataset;
const live = document.getElementById('live');
const WEEK = 7 * 24 * 3600 * 1000;
const NEVER = ['/look', '/act-as', '/sign-in', '/sign-out', '/sign-out-everywhere', '/password', '/first'];
const SILENT = ['hidden', 'file', 'password', 'submit', 'button', 'image', 'reset'];

const path = (form) => new URL(form.getAttribute('action') || location.href, location.href).pathname;
const forms = () => [...document.querySelectorAll('form[method=post]')].filter((form) => form.elements._key);
const drafts = (form) => said.who && form.method === 'post' && form.elements._key && !('noDraft' in form.dataset) && !NEVER.includes(path(form));
/* What was asked of somebody is asked again: a tick under a list that may have changed since is not put back. */
const fields = (form) => [...form.elements].filter((one) => one.name && !SILENT.includes(one.type)
  && one.tagName !== 'BUTTON' && !('col' in one.dataset) && !('submit' in one.dataset) && !('asked' in one.dataset));
const ticked = (field) => field.type === 'checkbox' || field.type === 'radio';
const now = (field) => ticked(field) ? String(field.checked) : field.value;
const chosen = (field) => (([...field.options].find((one) => one.defaultSelected) || field.options[0]) || { value: '' }).value;
const base = (field) => ticked(field) ? String(field.defaultChecked) : field.tagName === 'SELECT' ? chosen(field) : field.defaultValue;
const put = (field, value) => { if (ticked(field)) { field.checked = value === 'true'; } else { field.value = value; } };

/* A form is known by the page on which it stands and by where it is sent; a field by its name and its place among those of that name. */
const place = (form) => {
  const same = forms().filter((one) => path(one) === path(form));
  return ['td form', said.who, form.elements._from.value, path(form), same.indexOf(form)].join(' ');
};
const known = (form) => {
  const seen = new Map();
  return fields(form).map((field) => {
    const number = seen.get(field.name) || 0;
    seen.set(field.name, number + 1);
    return [field.name + '/' + number, field];
  });
};
const read = (name) => { try { return JSON.parse(localStorage.getItem(name)); } catch (e) { return null; } };
const write = (name, draft) => { try { localStorage.setItem(name, JSON.stringify(draft)); } catch (e) { /* private window or full */ } };
const drop = (name) => { try { localStorage.removeItem(name); } catch (e) { /* private window */ } };
const names = () => { try { return Object.keys(localStorage).filter((one) => one.startsWith('td form ')); } catch (e) { return []; } };

const remember = (form) => {
  const name = place(form);
  const before = read(name) || { fields: {} };
  const kept = {};
  for (const [key, field] of known(form)) {
    const was = before.fields[key];
    if (now(field) !== base(field) || (was && was.value !== now(field) && now(field) !== was.base)) {
      kept[key] = { value: now(field), base: was ? was.base : base(field) };
    }
  }
  if (Object.keys(kept).length > 0) { write(name, { at: Date.now(), fields: kept }); } else { drop(name); }
};

const button = (text, doing) => {
  const one = document.createElement('button');
  one.type = 'button';
  one.className = 'btn btn-sm';
  one.textContent = text;
  one.addEventListener('click', doing);
  return one;
};
const note = (text, ...more) => {
  const one = document.createElement('p');
  one.className = 'td-draft';
  one.setAttribute('role', 'status');
  one.append(text, ...more);
  return one;
};
const open = (element) => { for (let at = element.closest('details'); at; at = at.parentElement.closest('details')) { at.open = true; } };

/* What somebody else has changed since is shown beside the field, not put over it. */
const both = (field, value) => {
  const mine = document.createElement('q');
  mine.textContent = value;
  const line = note(said.other + ' ', mine, ' ', button(said.use, () => { put(field, value); line.remove(); field.focus(); remember(field.form); }));
  field.after(line);
  open(field);
};

const restore = (form) => {
  const name = place(form);
  const draft = read(name);
  if (!draft) { return; }
  let back = false;
  for (const [key, field] of known(form)) {
    const kept = draft.fields[key];
    if (!kept || kept.value === now(field)) { continue; }
    if (kept.base !== base(field) && !ticked(field)) {
      both(field, kept.value);
    } else {
      put(field, kept.value);
      field.dispatchEvent(new Event('input', { bubbles: true }));
      back = true;
    }
  }
  if (back) {
    const line = note(said.formDraft + ' ', button(said.drop, () => {
      for (const [, field] of known(form)) { put(field, base(field)); }
      drop(name);
      line.remove();
    }));
    form.prepend(line);
    open(form);
  }
};

/* What the server kept when the session had ended. */
const fillIn = (panel) => {
  const kept = JSON.parse(panel.dataset.kept);
  const match = (form) => fields(form).filter((one) => one.name in kept.fields).length;
  const form = forms().filter((one) => path(one) === kept.action).sort((a, b) => match(b) - match(a))[0];
  if (!form || match(form) === 0) {
    const texts = Object.values(kept.fields).flat().filter((text) => text.length > 20 || /\s/.test(text.trim()));
    if (texts.length > 0) {
      panel.append(note(said.noPlace));
      for (const text of texts) {
        const area = document.createElement('textarea');
        area.className = 'form-control mb-2';
        area.readOnly = true;
        area.value = text;
        area.setAttribute('aria-label', said.noPlace);
        panel.append(area);
      }
    }
    return;
  }
  const seen = new Map();
  for (const field of fields(form)) {
    const values = kept.fields[field.name];
    if (ticked(field)) { field.checked = Boolean(values) && values.includes(field.value); continue; }
    const number = seen.get(field.name) || 0;
    seen.set(field.name, number + 1);
    if (values && number < values.length) { field.value = values[number]; }
  }
  open(form);
  remember(form);
  const first = fields(form).find((one) => one.name in kept.fields);
  if (first) { first.focus(); }
};

for (const name of names()) {
  const draft = read(name);
  const done = draft && draft.sent && said.done.startsWith(draft.sent);
  if (!draft || !draft.at || done || Date.now() - draft.at > WEEK) { drop(name); }
}
const panel = document.getElementById('kept');
if (panel) { fillIn(panel); }
forms().filter(drafts).forEach(restore);

const typed = (event) => {
  const form = event.target.form;
  if (form && drafts(form) && fields(form).includes(event.target)) { remember(form); }
};
document.addEventListener('input', typed);
document.addEventListener('change', typed);

/* A step is taken with what is kept: text that stands in another form of the page and was not sent is shown first. */
const loose = (step) => forms().filter((form) => form !== step && drafts(form) && fields(form).some((field) => now(field) !== base(field)));
const left = (step) => {
  const first = step.dataset.told ? undefined : loose(step)[0];
  if (!first) { return false; }
  step.dataset.told = '1';
  const line = note(said.loose);
  line.className = 'td-warn-box td-loose';
  line.setAttribute('role', 'alert');
  first.before(line);
  open(first);
  line.scrollIntoView({ block: 'center' });
  fields(first).find((field) => now(field) !== base(field)).focus({ preventScroll: true });
  return true;
};

/* Sending: once, and the draft waits for the answer. */
const wake = (form) => {
  delete form.dataset.sending;
  form.querySelectorAll('button[data-asleep]').forEach((one) => { one.disabled = false; one.removeAttribute('aria-busy'); delete one.dataset.asleep; });
};
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== 'post' || !form.elements._csrf) { return; }
  if (form.dataset.sending) { event.preventDefault(); return; }
  if ('needsSaved' in form.dataset && left(form)) { event.preventDefault(); return; }
  form.dataset.sending = '1';
  if (drafts(form)) {
    const draft = read(place(form));
    if (draft) { write(place(form), { ...draft, sent: form.elements._key.value }); }
  }
  if (live) { live.textContent = said.sending; }
  /* The button that was pressed is part of what is sent, so it falls asleep afterwards. */
  setTimeout(() => {
    form.querySelectorAll('button:not([type=button]):not([disabled])').forEach((one) => {
      one.dataset.asleep = '1';
      one.disabled = true;
    });
    if (event.submitter) { event.submitter.setAttribute('aria-busy', 'true'); }
  }, 0);
  /* An answer that is a file leaves this page where it is. */
  setTimeout(() => wake(form), 20000);
});
window.addEventListener('pageshow', (event) => { if (event.persisted) { forms().forEach(wake); } });

/* A reason that was asked for is read from its beginning. */
document.addEventListener('htmx:afterSwap', (event) => {
  if (event.target.id === 'why') { event.target.closest('.td-side').scrollTop = 0; }
});

/* A value that was refused for want of a day or a reason shows where they go. */
document.addEventListener('htmx:afterRequest', (event) => {
  const row = event.target.closest('tr[data-row]');
  const more = row && row.querySelector('details:has([name=reason])');
  if (more && event.detail.xhr && event.detail.xhr.status === 422) { more.open = true; }
});
