// What the page can do beyond reading: keys, finding, a remembered colour. Everything on it is there without this.
(() => {
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const smooth = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';

  // A place in several pieces: the first is the target, the others follow it.
  function showWholePlace() {
    for (const piece of all('.place.also')) piece.classList.remove('also');
    const id = decodeURIComponent(location.hash.slice(1));
    if (/^r\d+-\d+-\d+$/.test(id)) for (const piece of all(`[data-of="${id}"]`)) piece.classList.add('also');
  }

  function rememberTheme() {
    const key = 'variorum-theme';
    try {
      const kept = document.getElementById(`theme-${localStorage.getItem(key)}`);
      if (kept) kept.checked = true;
    } catch {} // A page opened from a file may be refused its storage; the choice then lasts as long as the page.
    for (const input of all('.theme input')) {
      input.addEventListener('change', () => {
        try {
          localStorage.setItem(key, input.value);
        } catch {}
      });
    }
  }

  // Following a link into a text must not move the stories beside it, and closing must lead back to where the reader was.
  let opener = null;
  function rememberOpener(event) {
    const link = event.target.closest?.('a[href^="#r"]');
    if (link && !link.closest('.sources')) opener = link;
  }

  const openText = () => document.querySelector('.report[open]');

  function afterClosing(event) {
    if (!event.target.matches?.('.report') || event.newState === 'open' || openText()) return;
    history.replaceState(null, '', location.pathname + location.search);
    opener?.focus({ preventScroll: true });
  }

  function closeText() {
    const text = openText();
    if (text) text.open = false;
  }

  let current = null;
  function step(by) {
    const stops = all('.stop').filter((stop) => stop.offsetParent !== null);
    if (stops.length === 0) return;
    const at = stops.indexOf(current);
    const visible = stops.findIndex((stop) => stop.getBoundingClientRect().top > 50);
    const next = at >= 0 ? at + by : by > 0 ? Math.max(visible, 0) : Math.max(visible - 1, 0);
    current?.classList.remove('at');
    current = stops[Math.min(Math.max(next, 0), stops.length - 1)];
    current.classList.add('at');
    current.focus({ preventScroll: true });
    current.scrollIntoView({ block: 'start', behavior: smooth });
  }

  function find(words) {
    const wanted = words.trim().toLowerCase();
    const items = all(
      '.card, .saying, .finding, .only-here li li, .single, .lone > li, .reports > li, .recurrence, tbody tr:not(.of)',
    );
    for (const item of items) {
      item.classList.toggle('no-match', wanted !== '' && !item.textContent.toLowerCase().includes(wanted));
    }
    for (const group of all('.kind'))
      group.classList.toggle('no-match', !group.querySelector(':is(.finding, .only-here li li):not(.no-match)'));
    for (const behind of all('details.behind'))
      if (wanted !== '' && behind.textContent.toLowerCase().includes(wanted)) behind.open = true;
  }

  const number = (items, name) => `${items.length} ${name}${items.length === 1 ? '' : 's'}`;

  // Two reports by themselves: sayings and findings that both have, with the base beside them, since it tells what differs.
  function compare(story) {
    const [one, other] = all('.compare select', story).map((select) => select.value);
    const isPair = one !== '' && other !== '' && one !== other;
    const sigils = (item) => new Set(all('.sigil', item).map((sigil) => sigil.textContent));
    const hasBoth = (item) => sigils(item).has(one) && sigils(item).has(other);
    const show = (items, isShown) =>
      items.filter((item) => !item.classList.toggle('not-compared', isPair && !isShown(item)));
    const sayings = show(all('.saying', story), (saying) => hasBoth(saying.querySelector('.witnesses')));
    const findings = show(all('.finding', story), hasBoth);
    show(all('.witness:not(.is-base)', story), (witness) =>
      witness.dataset.w.split(' ').some((sigil) => sigil === one || sigil === other),
    );
    show(all('.kind', story), (kind) => kind.querySelector('.finding:not(.not-compared)'));
    story.querySelector('.compare output').textContent = isPair
      ? `${number(sayings, 'saying')} and ${number(findings, 'finding')} in both.`
      : '';
  }

  function toggleHelp() {
    const help = document.getElementById('help');
    help.open = !help.open;
    if (help.open) help.scrollIntoView({ block: 'nearest', behavior: smooth });
    help.querySelector('summary').focus({ preventScroll: true });
  }

  const input = document.getElementById('find');
  function onKey(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') {
      if (document.activeElement === input) {
        input.value = '';
        find('');
        input.blur();
      } else closeText();
      return;
    }
    if (event.target.matches?.('input[type=search], textarea, select')) return;
    const actions = { j: () => step(1), k: () => step(-1), '/': () => input.focus(), '?': toggleHelp };
    const action = actions[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  }

  for (const choice of all('.compare')) {
    choice.hidden = false;
    choice.addEventListener('change', () => compare(choice.closest('.story')));
  }
  input.closest('[hidden]').hidden = false;
  input.addEventListener('input', () => find(input.value));
  addEventListener('keydown', onKey);
  addEventListener('click', rememberOpener);
  document.addEventListener('toggle', afterClosing, true); // it does not bubble
  addEventListener('hashchange', showWholePlace);
  rememberTheme();
  showWholePlace();
})();
