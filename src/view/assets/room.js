// What the reading room can do beyond reading: keys, search as one types, a text beside a story, links to selected words.
// Every page is whole without this.
(() => {
  const root = document.documentElement;
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const smooth = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
  root.classList.add('scripted');

  function rememberTheme() {
    for (const input of all('.theme input')) {
      input.addEventListener('change', () => {
        const age = input.value === 'auto' ? 0 : 31_536_000;
        // The server reads it back, so that a page comes in its colours from the start.
        // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store is there only for secure origins, not for a plain http address of one's own network.
        document.cookie = `theme=${input.value}; Path=/; SameSite=Lax; Max-Age=${age}`;
      });
    }
  }

  // Instants in the reader's own zone and way of writing; a day alone is a day everywhere.
  function localTimes(within = document) {
    const format = new Intl.DateTimeFormat(undefined, { dateStyle: 'long', timeStyle: 'short' });
    for (const time of all('time[datetime*="T"]', within)) {
      const at = new Date(time.dateTime);
      if (Number.isNaN(at.getTime())) continue;
      time.title = time.textContent;
      time.textContent = format.format(at);
    }
  }

  let current = null;
  function step(by) {
    const stops = all('.stop').filter((stop) => stop.offsetParent !== null && !stop.closest('.text-beside'));
    if (stops.length === 0) return;
    const at = stops.indexOf(current);
    const visible = stops.findIndex((stop) => stop.getBoundingClientRect().top > 50);
    const next = at >= 0 ? at + by : by > 0 ? Math.max(visible, 0) : Math.max(visible - 1, 0);
    current?.classList.remove('at-stop');
    current = stops[Math.min(Math.max(next, 0), stops.length - 1)];
    current.classList.add('at-stop');
    current.focus({ preventScroll: true });
    current.scrollIntoView({ block: 'nearest', behavior: smooth });
  }

  // What an item is about stands before what else it links to.
  const opens = (stop) =>
    stop.querySelector(':is(h2, h3, th, .headline) a, a.words, a.evidence') ?? stop.querySelector('a[href]');

  const main = document.getElementById('main');
  const searchField = () => document.querySelector('.ask input[type=search], .masthead input[type=search]');

  function onKey(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (event.key === 'Escape') return leave(event);
    if (event.target.matches?.('input:not([type=radio], [type=checkbox]), textarea, select')) return;
    const actions = {
      j: () => step(1),
      k: () => step(-1),
      '/': () => searchField()?.select(),
      '?': () => location.assign('/help'),
      Enter: () => event.target === current && opens(current)?.click(),
    };
    const action = actions[event.key];
    if (!action || (event.key === 'Enter' && event.target !== current)) return;
    event.preventDefault();
    action();
  }

  function leave(event) {
    if (share) hideShare();
    else if (panel) closeBeside();
    else if (event.target.matches?.('input, textarea, select')) event.target.blur();
  }

  // Search as one types: the same page, of which only the answer is put in.
  function searchAsOneTypes() {
    const form = document.querySelector('.ask');
    const results = document.getElementById('results');
    if (!form || !results) return;
    let waiting = null;
    let request = null;
    const ask = async () => {
      const address = `${form.getAttribute('action')}?${new URLSearchParams(new FormData(form))}`;
      request?.abort();
      request = new AbortController();
      try {
        const answer = await fetch(address, { signal: request.signal, headers: { accept: 'text/html' } });
        const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
        const found = page.getElementById('results');
        if (!found) return;
        results.replaceChildren(...found.childNodes);
        localTimes(results);
        document.title = page.title;
        history.replaceState(null, '', address);
      } catch (error) {
        if (error.name !== 'AbortError') throw error;
      }
    };
    form.addEventListener('input', () => {
      clearTimeout(waiting);
      waiting = setTimeout(ask, 180);
    });
  }

  let panel = null;
  let opener = null;

  // A line of a story opens its text beside it instead of leaving the story.
  async function openBeside(event) {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = event.target.closest?.('.story a[href*="?at="]');
    if (!link) return;
    event.preventDefault();
    const answer = await fetch(link.href, { headers: { accept: 'text/html' } });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const paper = page.querySelector('.paper');
    if (!answer.ok || !paper) return location.assign(link.href);
    if (!panel) opener = link;
    showBeside(page, paper, link.href);
  }

  function showBeside(page, paper, address) {
    panel?.remove();
    panel = document.createElement('aside');
    panel.className = 'text-beside document';
    panel.setAttribute('aria-label', 'The text that the line stands in');
    panel.tabIndex = -1;
    panel.dataset.document = page.querySelector('[data-document]')?.dataset.document ?? '';
    const bar = document.createElement('p');
    bar.className = 'bar';
    const whole = Object.assign(document.createElement('a'), { href: address, textContent: 'Open the report' });
    const close = Object.assign(document.createElement('button'), { type: 'button', textContent: 'Close ×' });
    close.addEventListener('click', closeBeside);
    bar.append(whole, close);
    const heading = document.createElement('h2');
    heading.textContent = page.querySelector('h1')?.textContent ?? '';
    const outlet = document.createElement('p');
    outlet.className = 'kicker';
    outlet.textContent = page.querySelector('.head .kicker')?.textContent ?? '';
    panel.append(bar, outlet, heading, paper);
    document.body.append(panel);
    root.classList.add('has-beside');
    localTimes(panel);
    panel.focus({ preventScroll: true });
    panel.querySelector('#at')?.scrollIntoView({ block: 'center', behavior: 'instant' });
  }

  function closeBeside() {
    panel?.remove();
    panel = null;
    root.classList.remove('has-beside');
    opener?.focus({ preventScroll: true });
    opener?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    opener = null;
  }

  // Selected words of a report get an address of their own.
  let share = null;
  function placeOf(selection) {
    const range = selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
    if (!range || range.collapsed) return null;
    const start = offsetOf(range.startContainer, range.startOffset, 1);
    const end = offsetOf(range.endContainer, range.endOffset, -1);
    return start === null || end === null || start >= end ? null : { start, end };
  }

  // Where in the document's text a point of the page stands: its block's start and the characters before it there.
  function offsetOf(node, offset, side) {
    const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : (node.childNodes[offset] ?? node);
    const near = element.nodeType === Node.TEXT_NODE ? element.parentElement : element;
    const block = near?.closest?.('[data-start]');
    if (!block) return side < 0 ? endOfBlockBefore(node) : null;
    const before = document.createRange();
    before.setStart(block, 0);
    before.setEnd(node, offset);
    return block.contains(node) ? Number(block.dataset.start) + before.toString().length : Number(block.dataset.start);
  }

  function endOfBlockBefore(node) {
    const blocks = all('[data-start]').filter(
      (block) => block.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING,
    );
    const last = blocks.at(-1);
    return last ? Number(last.dataset.start) + last.textContent.length : null;
  }

  function offerLink() {
    const selection = getSelection();
    const text = selection.anchorNode && closestText(selection.anchorNode);
    const place = text ? placeOf(selection) : null;
    if (!place) return hideShare();
    const id = text.closest('[data-document]').dataset.document;
    const words = selection.toString().trim();
    const address = new URL(`/documents/${encodeURIComponent(id)}?at=${place.start}-${place.end}`, location.href);
    showShare(selection.getRangeAt(0).getBoundingClientRect(), `${address}#at:~:text=${fragmentOf(words)}`);
  }

  const closestText = (node) => (node.nodeType === Node.TEXT_NODE ? node.parentElement : node)?.closest('.text');

  // https://wicg.github.io/scroll-to-text-fragment/: the words, or the first and last of many; `-` and `,` are its own marks.
  function fragmentOf(words) {
    const encoded = (part) => encodeURIComponent(part).replaceAll('-', '%2D');
    const parts = words.split(/\s+/);
    if (parts.length <= 8) return encoded(parts.join(' '));
    return `${encoded(parts.slice(0, 4).join(' '))},${encoded(parts.slice(-4).join(' '))}`;
  }

  function showShare(rectangle, address) {
    share?.remove();
    share = document.createElement('div');
    share.className = 'share';
    const button = Object.assign(document.createElement('button'), { type: 'button', textContent: 'Copy link' });
    const link = Object.assign(document.createElement('a'), { href: address, textContent: 'Open' });
    const told = document.createElement('span');
    told.setAttribute('role', 'status');
    button.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(address);
        button.textContent = 'Copied';
        told.textContent = '';
      } catch {
        location.assign(address); // Without a clipboard (no secure context) the address bar holds it.
      }
    });
    share.append(button, link, told);
    document.body.append(share);
    const left = Math.max(8, Math.min(rectangle.left, innerWidth - share.offsetWidth - 8));
    share.style.setProperty('left', `${left + scrollX}px`);
    share.style.setProperty('top', `${rectangle.bottom + scrollY + 8}px`);
  }

  function hideShare() {
    share?.remove();
    share = null;
  }

  // Files dropped on the page go where the button would put them.
  function takeDrops() {
    const drop = document.querySelector('.drop');
    const input = drop?.querySelector('input[type=file]');
    if (!input) return;
    const list = drop.querySelector('.chosen');
    const show = () => {
      const files = [...input.files];
      const names = files.slice(0, 8).map((file) => file.name);
      if (files.length > names.length) names.push(`and ${files.length - names.length} more`);
      list.replaceChildren(...names.map((name) => Object.assign(document.createElement('li'), { textContent: name })));
    };
    input.addEventListener('change', show);
    addEventListener('dragover', (event) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      drop.classList.add('over');
    });
    addEventListener('dragleave', (event) => event.relatedTarget === null && drop.classList.remove('over'));
    addEventListener('drop', (event) => {
      drop.classList.remove('over');
      if (!event.dataTransfer?.files.length) return;
      event.preventDefault();
      input.files = event.dataTransfer.files;
      show();
    });
  }

  // A job's page is asked again until the job is done.
  function followJob() {
    const job = document.getElementById('job');
    if (!job || job.dataset.state === 'done') return;
    setTimeout(async () => {
      try {
        const answer = await fetch(`${location.pathname}?job=${encodeURIComponent(job.dataset.job)}`);
        const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
        const next = page.getElementById('job');
        if (next) job.replaceWith(next);
      } finally {
        followJob();
      }
    }, 1000);
  }

  // Two reports are compared as soon as both are chosen.
  function compareAtOnce() {
    const form = document.querySelector('.compare-two');
    form?.addEventListener('change', () => {
      const [one, other] = all('select', form).map((select) => select.value);
      if (one && other && one !== other) form.submit();
    });
  }

  rememberTheme();
  localTimes();
  searchAsOneTypes();
  takeDrops();
  followJob();
  compareAtOnce();
  addEventListener('keydown', onKey);
  main?.addEventListener('click', openBeside);
  let selecting = null;
  document.addEventListener('selectionchange', () => {
    clearTimeout(selecting);
    selecting = setTimeout(offerLink, 150);
  });
})();
