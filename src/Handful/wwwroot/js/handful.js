// Conveniences only: every page works without this file. All listeners stand on the document,
// because enhanced navigation exchanges what is on the page and leaves the document.

const typing = element => Boolean(element?.closest?.('input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]'));
const visible = element => (element?.getClientRects().length ?? 0) > 0;
const go = address => (window.Blazor?.navigateTo ? window.Blazor.navigateTo(address) : location.assign(address));

// ---- keys -----------------------------------------------------------------------------------------

const places = { t: '/', p: '/people', g: '/gatherings', l: '/learn' };
const waitForSecondKey = 1200;
let gAt = -Infinity;

const keys = {
  '/': () => {
    const box = ['main [data-search]', '.nav [data-search]'].map(place => document.querySelector(place)).find(visible);
    if (box) { box.focus(); box.select(); } else go('/search');
  },
  c: () => go('/note'),
  '?': () => { const help = document.getElementById('keys'); if (help && !help.open) help.showModal(); },
};

document.addEventListener('keydown', event => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (document.querySelector('dialog[open]')) return;
  if (moveInResults(event)) return;
  if (typing(event.target)) return;

  const place = event.timeStamp - gAt < waitForSecondKey ? places[event.key] : undefined;
  gAt = -Infinity;
  if (place) { event.preventDefault(); go(place); return; }
  if (event.key === 'g') { gAt = event.timeStamp; return; }
  const act = keys[event.key];
  if (act) { event.preventDefault(); act(); }
});

// A tap outside the help closes it: the target is the dialog itself only on its backdrop or padding.
document.addEventListener('click', event => {
  if (event.target instanceof HTMLDialogElement) event.target.close();
  if (event.target.closest?.('[data-print]')) window.print();
});

// ---- search as you type ------------------------------------------------------------------------------

const pauseInTyping = 120;
let searchTimer;
let searching;

document.addEventListener('input', event => {
  const form = event.target.closest?.('form[data-live]');
  if (!form) return;
  clearTimeout(searchTimer);
  searchTimer = setTimeout(() => search(form), pauseInTyping);
});

async function search(form) {
  searching?.abort();
  searching = new AbortController();
  const address = new URL(form.action);
  address.search = new URLSearchParams(new FormData(form)).toString();
  const page = await read(address, searching.signal);
  const found = page?.querySelector('#results');
  if (!found || !form.isConnected) return;
  document.querySelector('#results')?.replaceWith(found);
  history.replaceState(history.state, '', address);
}

function moveInResults(event) {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return false;
  const links = [...document.querySelectorAll('#results a')];
  const box = document.querySelector('form[data-live] [data-search]');
  const at = links.indexOf(document.activeElement);
  if (links.length === 0 || (at < 0 && document.activeElement !== box)) return false;
  const next = at + (event.key === 'ArrowDown' ? 1 : -1);
  (next < 0 ? box : links[Math.min(next, links.length - 1)])?.focus();
  event.preventDefault();
  return true;
}

// ---- files dropped ---------------------------------------------------------------------------------------

for (const kind of ['dragenter', 'dragover', 'dragleave', 'drop'])
  document.addEventListener(kind, event => {
    const zone = event.target.closest?.('[data-drop]');
    if (!zone || !event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    zone.classList.toggle('over', kind === 'dragenter' || kind === 'dragover');
    if (kind !== 'drop') return;
    const input = zone.querySelector('input[type=file]');
    input.files = event.dataTransfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });

document.addEventListener('change', event => {
  if (event.target.matches?.('[data-drop][data-send] input[type=file]') && event.target.files.length > 0)
    event.target.form?.requestSubmit();
  if (event.target.matches?.('[data-auto]')) event.target.form?.requestSubmit();
});

// ---- regions that are read again -----------------------------------------------------------------------------

let refreshTimer;

function watch() {
  clearTimeout(refreshTimer);
  const region = document.querySelector('[data-refresh]');
  if (region) refreshTimer = setTimeout(refresh, Math.max(1, Number(region.dataset.refresh) || 2) * 1000);
}

async function refresh() {
  const address = location.href;
  const page = document.hidden ? null : await read(address);
  const now = document.querySelector('[data-refresh]');
  if (page && now && location.href === address) {
    const fresh = (now.id && page.getElementById(now.id)) || page.querySelector('[data-refresh]');
    if (!fresh) { go(address); return; } // finished: the page itself has changed
    now.replaceWith(fresh);
  }
  watch();
}

async function read(address, signal) {
  try {
    const answer = await fetch(address, { signal, headers: { Accept: 'text/html' } });
    return answer.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html') : null;
  } catch {
    return null; // offline, or overtaken by the next key: what is on the page stays
  }
}

// ---- arriving -----------------------------------------------------------------------------------------------------

let path = location.pathname;
let answered = false;
let seenTimer;
const timeToSee = 10_000;

// Enhanced forms are stopped by blazor.web.js, which sends them itself.
document.addEventListener('submit', event => { if (event.target.method === 'post') answered = true; });

function arrive() {
  watch();
  showAnswer();
  if (location.pathname === path) return;
  path = location.pathname;
  if (!typing(document.activeElement)) document.getElementById('main')?.focus({ preventScroll: true });
}

// What a form did is said near the top of the page, and enhanced navigation leaves the page where it was scrolled to.
function showAnswer() {
  leaveNotice();
  if (!answered) return;
  answered = false;
  if (location.pathname !== path) { window.scrollTo({ top: 0, behavior: 'instant' }); return; }
  if (document.querySelector('.notice')) return; // it stays in view by itself
  const said = document.querySelector('main [aria-invalid=true], main section[role=status], main .form-errors');
  const place = said?.getBoundingClientRect();
  if (place && (place.top < 0 || place.bottom > innerHeight)) said.scrollIntoView({ block: place.height < innerHeight / 2 ? 'center' : 'start', behavior: 'instant' });
}

// Seen, a notice goes back into the flow, where it covers nothing.
function leaveNotice() {
  clearTimeout(seenTimer);
  const told = document.querySelector('.told:has(.notice)');
  if (told) seenTimer = setTimeout(() => { told.dataset.seen = ''; }, timeToSee);
}

// blazor.web.js is a classic script before this module, so it has been read by now.
window.Blazor?.addEventListener?.('enhancedload', arrive);
watch();
leaveNotice();
