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
    const mine = at('[data-mine]');
    if (mine) { send(document.getElementById(mine.dataset.mine)); }
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
      event.target.form.querySelectorAll('input[name="' + event.target.dataset.checkAll + '"]').forEach((box) => { box.checked = event.target.checked; });
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

  /* Saving: what could not be sent is kept on this machine and sent again, also after the page was closed. */
  const name = (field) => 'td ' + location.pathname + ' ' + (field.id || field.name + ' ' + field.closest('tr').id);
  const waiting = new Set();
  const keep = (field) => { try { localStorage.setItem(name(field), field.value); } catch (e) { /* private window */ } };
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
  document.addEventListener('input', (event) => { if (event.target.dataset && event.target.dataset.col) { keep(event.target); } });
  document.addEventListener('htmx:beforeRequest', (event) => {
    if (event.target.dataset.col) { keep(event.target); show(event.target, 'td-pending', said.saving); }
  });
  const lost = (event) => {
    const field = event.target;
    if (!field.dataset || !field.dataset.col) { return; }
    waiting.add(field);
    show(field, 'td-pending', said.again);
  };
  document.addEventListener('htmx:sendError', lost);
  document.addEventListener('htmx:timeout', lost);
  document.addEventListener('htmx:afterRequest', (event) => {
    const field = event.target;
    const status = event.detail.xhr ? event.detail.xhr.status : 0;
    if (!field.dataset || !field.dataset.col || status === 0) { return; }
    if (status < 400) { forget(field); tell(''); return; }
    if (status >= 500) { lost(event); return; }
    waiting.delete(field);
    if (status !== 409 && status !== 422) { show(field, 'td-fault', said.refused); }
  });
  const again = () => [...waiting].forEach((field) => { waiting.delete(field); if (field.isConnected) { send(field); } });
  setInterval(again, 5000);
  window.addEventListener('online', again);
  window.addEventListener('beforeunload', (event) => { if (waiting.size > 0) { event.preventDefault(); event.returnValue = said.unsaved; } });
  document.querySelectorAll('[data-col]').forEach((field) => {
    let kept = null;
    try { kept = localStorage.getItem(name(field)); } catch (e) { /* private window */ }
    if (kept !== null && kept !== field.value) { field.value = kept; waiting.add(field); } else if (kept !== null) { forget(field); }
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
