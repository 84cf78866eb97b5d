/* What pages do beside htmx: nothing typed is lost, cells move like a spreadsheet's, files are sent one by one. */
(() => {
  'use strict';
  const said = document.body.dataset;
  const live = document.getElementById('live');
  const tell = (text) => { if (live) { live.textContent = text; } };

  /* On narrow screens the tab of this page is brought into sight. */
  const tab = document.querySelector('.td-tabs [aria-current]');
  if (tab) { tab.parentElement.scrollLeft = tab.offsetLeft - (tab.parentElement.clientWidth - tab.offsetWidth) / 2; }

  /* Printing, choosing, closing. */
  document.addEventListener('click', (event) => {
    const at = (selector) => event.target.closest(selector);
    if (at('[data-print]')) { window.print(); }
    if (at('[data-back]') && history.length > 1) { event.preventDefault(); history.back(); }
    if (at('[data-close-why]')) { document.getElementById('why').replaceChildren(); }
    const note = at('[data-note]');
    if (note) {
      const field = note.nextElementSibling;
      field.classList.toggle('open');
      if (field.classList.contains('open')) { field.querySelector('input').focus(); }
    }
    const theirs = at('[data-theirs]');
    if (theirs) {
      const field = document.getElementById(theirs.dataset.for);
      field.value = theirs.dataset.theirs;
      forget(field);
      theirs.closest('.td-fault').remove();
      field.focus();
    }
    const take = at('[data-take]');
    if (take) {
      const field = document.getElementById(take.dataset.for);
      if (field.value !== take.dataset.take) { field.value = take.dataset.take; keep(field, false); send(field); }
      field.focus();
    }
    const mine = at('[data-mine]');
    if (mine) {
      const field = document.getElementById(mine.dataset.mine);
      const fault = mine.closest('.td-fault');
      if (fault) { fault.remove(); }
      keep(field, false);
      send(field);
    }
    document.querySelectorAll('details.td-menu[open]').forEach((menu) => { if (!menu.contains(event.target)) { menu.open = false; } });
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      document.querySelectorAll('details.td-menu[open]').forEach((menu) => { menu.open = false; menu.querySelector('summary').focus(); });
    }
  });
  document.addEventListener('change', (event) => {
    if (event.target.matches('[data-submit]')) { event.target.form.requestSubmit(); }
    if (event.target.matches('[data-check-all]')) {
      const form = event.target.form;
      [...form.elements].filter((box) => box.name === event.target.dataset.checkAll).forEach((box) => { box.checked = event.target.checked; });
    }
  });

  /* Cells: up, down and Enter move within a column. */
  document.addEventListener('keydown', (event) => {
    const cell = event.target;
    if (!cell.dataset || !cell.dataset.col || cell.tagName === 'TEXTAREA') { return; }
    const down = event.key === 'ArrowDown' || (event.key === 'Enter' && !event.shiftKey);
    const up = event.key === 'ArrowUp' || (event.key === 'Enter' && event.shiftKey);
    if ((!down && !up) || (cell.tagName === 'SELECT' && event.key !== 'Enter')) { return; }
    const column = [...document.querySelectorAll('[data-col="' + cell.dataset.col + '"]')].filter((one) => one.offsetParent !== null);
    const next = column[column.indexOf(cell) + (down ? 1 : -1)];
    event.preventDefault();
    if (next) { next.focus(); if (next.select) { next.select(); } } else { cell.blur(); cell.focus(); }
  });

  /*
   * Saving: what could not be sent is kept on this machine and sent again, also after the page was closed. A draft belongs to
   * who typed it and to what stood in the field then: nobody else's page looks at it, and where the field changed meanwhile, or
   * the office refused it, it is shown and never sent again by itself.
   */
  const name = (field) => 'td ' + said.who + ' ' + location.pathname + ' ' + (field.id || field.name + ' ' + field.closest('tr').id);
  const waiting = new Set();
  const flying = new Set();
  const target = (field) => field.getAttribute('hx-post') + ' ' + field.getAttribute('hx-vals');
  const refused = new Set();
  let postponed = null;
  const standing = (field) => {
    if (field.dataset.base !== undefined) { return field.dataset.base; }
    const chosen = field.tagName === 'SELECT' ? [...field.options].find((option) => option.defaultSelected) : null;
    return field.tagName === 'SELECT' ? (chosen ? chosen.value : '') : field.defaultValue;
  };
  const keep = (field, refused) => {
    const draft = { value: field.value, base: standing(field), refused };
    try { localStorage.setItem(name(field), JSON.stringify(draft)); } catch (e) { /* private window */ }
  };
  const kept = (field) => { try { return JSON.parse(localStorage.getItem(name(field))); } catch (e) { return null; } };
  const forget = (field) => { waiting.delete(field); try { localStorage.removeItem(name(field)); } catch (e) { /* private window */ } };
  const send = (field) => htmx.trigger(field, 'change');
  const show = (field, kind, text) => {
    const place = document.getElementById(field.getAttribute('aria-describedby')) || field.parentElement;
    if (!place) { return; }
    place.querySelectorAll('.td-pending, .td-saved').forEach((old) => old.remove());
    if (text) {
      const note = document.createElement('span');
      note.className = kind;
      note.textContent = text;
      place.prepend(note);
    }
    tell(text);
  };
  document.addEventListener('input', (event) => { if (event.target.dataset && event.target.dataset.col) { keep(event.target, false); } });
  document.addEventListener('htmx:beforeRequest', (event) => {
    if (event.target.dataset.col) { flying.add(event.target); keep(event.target, false); show(event.target, 'td-pending', said.saving); }
  });
  /* After signing in again one is back on this page, and the value is sent. */
  const ended = (field) => {
    show(field, 'td-fault', said.ended + ' ');
    const link = document.createElement('a');
    link.href = location.pathname + location.search;
    link.textContent = said.signIn;
    const place = document.getElementById(field.getAttribute('aria-describedby')) || field.parentElement;
    place.querySelector('.td-fault').append(link);
  };
  const lost = (event) => {
    const field = event.target;
    if (!field.dataset || !field.dataset.col) { return; }
    flying.delete(field);
    waiting.add(field);
    show(field, 'td-pending', said.again);
    goOn();
  };
  document.addEventListener('htmx:sendError', lost);
  document.addEventListener('htmx:timeout', lost);
  document.addEventListener('htmx:afterRequest', (event) => {
    const field = event.target;
    const status = event.detail.xhr ? event.detail.xhr.status : 0;
    if (!field.dataset || !field.dataset.col || status === 0) { return; }
    flying.delete(field);
    /* A value and its reason are sent together: once one of them is taken, the other is, too. */
    [...refused].filter((one) => target(one) === target(field)).forEach((one) => refused.delete(one));
    const place = document.getElementById(field.getAttribute('aria-describedby')) || field.parentElement;
    /* Where the answer brings no new state for this place, what it says of saving would stay for ever. */
    if (place) { place.querySelectorAll('.td-pending').forEach((old) => old.remove()); }
    if (status < 400) { field.dataset.base = field.value; forget(field); tell(''); goOn(); return; }
    if (status >= 500) { lost(event); return; }
    refused.add(field);
    if (status === 401) { ended(field); goOn(); return; }
    waiting.delete(field);
    keep(field, true);
    if (status !== 409 && status !== 422) { show(field, 'td-fault', said.refused); }
    goOn();
  });

  /* A step taken from a page of cells waits for what is being saved, and is not taken while a cell could not be saved. */
  const unfinished = (form) => {
    const cells = [...waiting, ...refused].filter((one) => one.isConnected);
    form.parentElement.querySelectorAll('.td-unfinished').forEach((old) => old.remove());
    if (cells.length === 0) { return false; }
    const fault = document.createElement('p');
    fault.className = 'td-fault td-unfinished';
    fault.setAttribute('role', 'alert');
    fault.textContent = said.unfinished.replace('{0}', cells.length);
    form.after(fault);
    cells[0].scrollIntoView({ block: 'center' });
    cells[0].focus({ preventScroll: true });
    return true;
  };
  const goOn = () => {
    if (!postponed || flying.size > 0) { return; }
    const { form, submitter } = postponed;
    postponed = null;
    form.requestSubmit(submitter);
  };
  document.addEventListener('submit', (event) => {
    if (!('needsSaved' in event.target.dataset)) { return; }
    if (flying.size > 0) { postponed = { form: event.target, submitter: event.submitter }; } else if (!unfinished(event.target)) { return; }
    event.preventDefault();
    event.stopImmediatePropagation();
  }, true);

  const again = () => [...waiting].forEach((field) => { waiting.delete(field); if (field.isConnected) { send(field); } });
  setInterval(again, 5000);
  window.addEventListener('online', again);
  window.addEventListener('beforeunload', (event) => { if (waiting.size > 0) { event.preventDefault(); event.returnValue = said.unsaved; } });
  /* What is kept and stands apart from the field: both are shown, a person chooses. */
  const ask = (field, draft) => {
    show(field, '', '');
    const place = document.getElementById(field.getAttribute('aria-describedby')) || field.parentElement;
    const fault = document.createElement('p');
    fault.className = 'td-fault';
    fault.setAttribute('role', 'alert');
    fault.append(said.draft.replace('{0}', draft.value).replace('{1}', field.value) + ' ');
    const choose = document.createElement('span');
    choose.className = 'td-choose';
    const button = (label, key, value) => {
      const made = document.createElement('button');
      made.type = 'button';
      made.className = 'btn btn-sm';
      made.textContent = label;
      made.dataset[key] = value;
      choose.append(made, ' ');
      return made;
    };
    button(said.sayStanding, 'theirs', field.value).dataset.for = field.id;
    button(said.sayMine, 'mine', field.id);
    fault.append(choose);
    place.prepend(fault);
    field.dataset.base = standing(field);
    field.value = draft.value;
  };
  document.querySelectorAll('[data-col]').forEach((field) => {
    const draft = kept(field);
    if (draft === null) { return; }
    if (draft.value === field.value) { forget(field); return; }
    if (!draft.refused && draft.base === standing(field)) { field.value = draft.value; waiting.add(field); } else if (field.id) { ask(field, draft); }
  });
  if (waiting.size > 0) { setTimeout(again, 300); }

  /* Files: one by one, each with its bar; what failed can be sent again. */
  document.querySelectorAll('form[data-upload]').forEach((form) => {
    const list = form.querySelector('.td-uploads');
    const words = form.dataset;
    const sendFile = (file, line) => new Promise((done) => {
      const bar = line.querySelector('progress');
      const state = line.querySelector('.state');
      const data = new FormData();
      data.append('files', file);
      data.append('about', form.elements.about.value);
      const request = new XMLHttpRequest();
      request.open('POST', form.getAttribute('action'));
      request.setRequestHeader('X-CSRF-TOKEN', form.elements._csrf.value);
      request.setRequestHeader('HX-Request', 'true');
      request.upload.onprogress = (event) => { bar.value = event.lengthComputable ? event.loaded / event.total : 0; };
      const failed = (text, retry) => {
        state.className = 'state td-late';
        state.textContent = text || words.failed;
        if (retry) {
          const button = document.createElement('button');
          button.type = 'button';
          button.className = 'btn btn-sm';
          button.textContent = words.retry;
          button.onclick = async () => { button.remove(); state.textContent = ''; if (await sendFile(file, line)) { location.reload(); } };
          line.append(button);
        }
        done(false);
      };
      request.onerror = () => failed('', true);
      request.ontimeout = () => failed('', true);
      request.onload = () => {
        if (request.status < 300) {
          bar.value = 1;
          state.className = 'state td-saved';
          state.textContent = words.done;
          done(true);
        } else {
          const answer = new DOMParser().parseFromString(request.responseText, 'text/html');
          failed(answer.body.textContent.trim(), request.status >= 500);
        }
      };
      request.send(data);
    });
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      list.replaceChildren();
      let all = true;
      for (const file of form.elements.files.files) {
        const line = document.createElement('li');
        const label = document.createElement('span');
        label.textContent = file.name;
        const state = document.createElement('span');
        state.className = 'state';
        const bar = document.createElement('progress');
        bar.max = 1;
        bar.value = 0;
        bar.setAttribute('aria-label', file.name);
        line.append(label, state, bar);
        list.append(line);
        if (file.size > Number(words.most) * 1024 * 1024) {
          state.className = 'state td-late';
          state.textContent = words.large;
          all = false;
        } else {
          all = (await sendFile(file, line)) && all;
        }
      }
      if (all) { location.reload(); }
    });
  });
})();
