// Comfort for the change page; without it the page reads the same. Tables sort, filter and hide columns, and the address keeps how.
(() => {
  const compareText = new Intl.Collator(document.documentElement.lang, {numeric: true}).compare;
  const textOf = (cell) => ((cell && (cell.querySelector('ins') || cell).textContent) || '').trim();
  const numberOf = (cell) => {
    const text = cell && cell.dataset.v !== undefined ? cell.dataset.v : textOf(cell).replace(/,/g, '').replace(/\u2212/g, '-').replace(/^[^\d-]*/, '');
    return parseFloat(text);
  };

  // Instants in the reader's own zone, how long ago or until then beside them, the text without scripts as tooltip. A text that
  // names a day or a second is replaced by one that does.
  const language = document.documentElement.lang;
  const day = {year: 'numeric', month: 'short', day: 'numeric'};
  const minute = {...day, hour: '2-digit', minute: '2-digit', timeZoneName: 'short'};
  const formatOf = (text) => new Intl.DateTimeFormat(language, !/\d:\d/.test(text) ? day : /\d:\d\d:\d/.test(text) ? {...minute, second: '2-digit', ...(/\d\.\d/.test(text) ? {fractionalSecondDigits: 3} : {})} : minute);
  // Chinese would have the zone between day and hour.
  const localText = (text, instant) => {
    const parts = formatOf(text).formatToParts(instant);
    const zone = parts.find(({type}) => type === 'timeZoneName')?.value ?? '';
    const rest = parts.filter(({type}) => type !== 'timeZoneName').map(({value}) => value).join('').replace(/\s+/g, ' ').trim();
    return `${rest} ${zone}`.trim();
  };
  const relative = new Intl.RelativeTimeFormat(language, {numeric: 'auto'});
  const units = [['year', 31557600], ['month', 2629800], ['week', 604800], ['day', 86400], ['hour', 3600], ['minute', 60]];
  const fromNow = (instant) => {
    const seconds = (instant - Date.now()) / 1000;
    const [unit, size] = units.find((one) => Math.abs(seconds) >= one[1]) ?? units.at(-1);
    return relative.format(Math.round(seconds / size), unit);
  };
  const showTimes = () => {
    for (const time of document.querySelectorAll('time[datetime]')) {
      const instant = new Date(time.dateTime);
      if (Number.isNaN(instant.getTime())) continue;
      time.title ||= time.textContent;
      time.textContent = `${localText(time.title, instant)} `;
      const ago = document.createElement('small');
      ago.textContent = `(${fromNow(instant.getTime())})`;
      time.append(ago);
    }
  };
  showTimes();
  setInterval(showTimes, 60000);
  // Pages of the service renew a part of themselves.
  document.addEventListener('fresh-times', showTimes);
  document.addEventListener('fresh-tables', () => setUpAll());
  // An option holds text alone.
  for (const option of document.querySelectorAll('option[data-time]'))
    option.textContent = option.textContent.replace(/^\s*\d{4}-\d\d-\d\d \d\d:\d\d [^ ]+/, (text) => localText(text, new Date(option.dataset.time)));

  // What is chosen in a table stands in the address, so that a link shows the same: `q`, `only`, `sort`, `hide`, numbered from the second table on.
  const readState = (name) => new URLSearchParams(location.search).get(name) ?? '';
  const writeState = (name, value) => {
    const url = new URL(location.href);
    if (value === '') url.searchParams.delete(name);
    else url.searchParams.set(name, value);
    // Browsers refuse this for some files opened from a disk.
    try { history.replaceState(null, '', url); } catch { /* the page works without */ }
  };

  const sortBy = (table, head, direction) => {
    const column = head.cellIndex;
    const body = table.tBodies[0];
    const isNumeric = head.classList.contains('n') || [...body.rows].some((row) => row.cells[column]?.dataset.v !== undefined);
    const rows = [...body.rows].map((row, at) => ({row, at, value: isNumeric ? numberOf(row.cells[column]) : textOf(row.cells[column])}));
    const isEmpty = ({value}) => (isNumeric ? Number.isNaN(value) : value === '');
    rows.sort((a, b) => {
      if (isEmpty(a) || isEmpty(b)) return isEmpty(a) - isEmpty(b) || a.at - b.at;
      return direction * (isNumeric ? a.value - b.value : compareText(a.value, b.value)) || a.at - b.at;
    });
    for (const other of head.parentNode.cells) other.removeAttribute('aria-sort');
    head.setAttribute('aria-sort', direction > 0 ? 'ascending' : 'descending');
    table.classList.toggle('sorted', column !== 0 || direction < 0);
    body.append(...rows.map(({row}) => row));
  };

  const pageAt = async (address) => new DOMParser().parseFromString(await (await fetch(address)).text(), 'text/html');

  // A table that was cut to its first rows is completed before it is sorted or filtered.
  const complete = async (table) => {
    const section = table.closest('section[id], details[id]');
    const link = section.querySelector('.cut a');
    if (!link || table.dataset.whole) return;
    table.dataset.whole = 'yes';
    const page = await pageAt(link.href);
    table.tBodies[0].replaceWith(page.querySelector(`#${section.id} table[data-sortable]`).tBodies[0]);
    link.closest('.cut').hidden = true;
  };

  // A large table of the service is sorted and filtered there, over all its rows, by what the address says. Of answers that
  // arrive out of turn only the last one counts.
  let lastFetch = 0;
  const fetchRows = async (table) => {
    lastFetch += 1;
    const own = lastFetch;
    writeState('from', '');
    const page = await pageAt(location.pathname + location.search);
    const fresh = page.querySelector('table[data-served]');
    if (own !== lastFetch || !fresh) return;
    table.dataset.served = fresh.dataset.served;
    table.tBodies[0].replaceWith(fresh.tBodies[0]);
    table.closest('section').querySelector('.cut').replaceWith(page.querySelector('.cut'));
  };

  const makeSortable = (table, key) => {
    const heads = table.tHead.rows[0].cells;
    const sort = async (head, direction) => {
      if (table.dataset.served) {
        for (const other of heads) other.removeAttribute('aria-sort');
        head.setAttribute('aria-sort', direction > 0 ? 'ascending' : 'descending');
        return fetchRows(table);
      }
      await complete(table);
      sortBy(table, head, direction);
    };
    for (const head of heads) {
      for (const link of head.querySelectorAll('a:not(.mark)')) link.replaceWith(...link.childNodes);
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener('click', () => {
        const direction = head.getAttribute('aria-sort') === 'ascending' ? -1 : 1;
        writeState(key('sort'), `${direction < 0 ? '-' : ''}${head.cellIndex + 1}`);
        void sort(head, direction);
      });
    }
    if (table.dataset.served) return;
    const asked = Number(readState(key('sort')));
    const head = heads[Math.abs(asked) - 1];
    if (head) void sort(head, Math.sign(asked));
  };

  const makeFilter = (tools, table, key) => {
    const box = tools.querySelector('.filter');
    const only = tools.querySelector('.only');
    const output = tools.querySelector('.shown');
    const input = box.querySelector('input');
    const check = only && only.querySelector('input');
    const say = (shown, count) => (output.textContent = output.dataset.text.replace('{shown}', shown).replace('{count}', count));
    let waiting = 0;
    const askForRows = () => {
      writeState(key('q'), input.value.trim());
      clearTimeout(waiting);
      // Nobody reads what is between two letters of a word.
      waiting = setTimeout(async () => {
        await fetchRows(table);
        if (input.value.trim() === '') output.textContent = '';
        else say(table.dataset.served, table.dataset.rows);
      }, 150);
    };
    const apply = async () => {
      if (table.dataset.served) return askForRows();
      const wanted = input.value.trim().toLowerCase();
      const isOnly = Boolean(check && check.checked);
      if (wanted !== '' || isOnly) await complete(table);
      const rows = [...table.querySelectorAll('tbody tr:not(.head)')];
      let shown = 0;
      for (const row of rows) {
        const isChanged = row.classList.contains('changed') || row.classList.contains('entered') || row.classList.contains('left');
        row.hidden = (isOnly && !isChanged) || !row.textContent.toLowerCase().includes(wanted);
        if (!row.hidden) shown += 1;
      }
      if (wanted === '' && !isOnly) output.textContent = '';
      else say(shown, rows.length);
      writeState(key('q'), input.value.trim());
      writeState(key('only'), isOnly ? '1' : '');
    };
    for (const toggle of tools.querySelectorAll('input[data-state]')) {
      toggle.checked ||= readState(key(toggle.dataset.state)) === '1';
      toggle.addEventListener('change', () => writeState(key(toggle.dataset.state), toggle.checked ? '1' : ''));
    }
    box.hidden = false;
    const form = tools.closest('section')?.querySelector('.search-rows');
    if (form) form.hidden = true;
    input.value = readState(key('q'));
    input.addEventListener('input', apply);
    if (only) {
      only.hidden = false;
      check.checked = readState(key('only')) === '1';
      check.addEventListener('change', apply);
    }
    if (table.dataset.served) {
      if (input.value !== '') say(table.dataset.served, table.dataset.rows);
    } else if (input.value !== '' || (check && check.checked)) void apply();
  };

  // Style rules, not cells: two thousand rows have forty thousand of them.
  const makeChoice = (tools, table, key, number) => {
    const choose = tools.querySelector('.choose');
    const heads = [...table.tHead.rows[0].cells];
    if (heads.length < 6) return;
    const sheet = new CSSStyleSheet();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    table.dataset.number = String(number);
    const hidden = new Set(readState(key('hide')).split('.').filter((text) => text !== '').map(Number));
    const apply = () => {
      const cells = [...hidden].map((at) => `table[data-number="${number}"] tr:not(.head) > :nth-child(${Number(at)})`);
      sheet.replaceSync(cells.length === 0 ? '' : `${cells.join(',')} { display: none !important; }`);
    };
    for (const head of heads) {
      if (head.classList.contains('name') || head.classList.contains('rank')) continue;
      const label = document.createElement('label');
      const check = document.createElement('input');
      check.type = 'checkbox';
      const at = head.cellIndex + 1;
      check.checked = !hidden.has(at);
      check.addEventListener('change', () => {
        if (check.checked) hidden.delete(at);
        else hidden.add(at);
        apply();
        writeState(key('hide'), [...hidden].join('.'));
      });
      label.append(check, ` ${(head.querySelector('button') || head).textContent.trim()}`);
      choose.querySelector('div').append(label);
    }
    choose.hidden = false;
    apply();
  };

  // A link into a folded part opens it.
  const openTarget = () => {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (let at = target; at; at = at.parentElement) if (at.tagName === 'DETAILS') at.open = true;
    if (target) target.scrollIntoView();
  };

  // Every change and section has an address that one can copy.
  const addPermalinks = () => {
    for (const place of document.querySelectorAll('.changes[id], .board .lines > li[id], .entries > li[id], .prose[id]')) {
      const link = document.createElement('a');
      link.className = 'permalink';
      link.href = `#${place.id}`;
      link.textContent = '#';
      link.setAttribute('aria-label', `# ${place.textContent.trim().slice(0, 60)}`);
      (place.matches('section') ? place.querySelector('h2') : place).append(link);
    }
  };

  // `j` and `k`, or the buttons, go from change to change.
  const go = (step) => {
    const changes = [...document.querySelectorAll('.changes .lines > li, .changes .entries > li, .prose')].filter((one) => one.offsetParent !== null);
    const at = changes.findIndex((one) => one.classList.contains('at-change'));
    const next = changes[at < 0 ? (step > 0 ? 0 : changes.length - 1) : Math.min(changes.length - 1, Math.max(0, at + step))];
    if (!next) return;
    if (at >= 0) changes[at].classList.remove('at-change');
    next.classList.add('at-change');
    next.tabIndex = -1;
    next.focus({preventScroll: true});
    next.scrollIntoView({block: 'center'});
  };

  const plain = (node) => {
    const copy = node.cloneNode(true);
    for (const part of copy.querySelectorAll('.permalink, svg, .strip, .vh')) part.remove();
    return copy.textContent.replace(/\s+/g, ' ').trim().replace(/([\\`*_[\]<>|])/g, '\\$1');
  };

  const markdown = () => {
    const lines = [`# ${plain(document.querySelector('h1'))}`, '', plain(document.querySelector('.verdict'))];
    for (const section of document.querySelectorAll('.changes, .noise')) {
      lines.push('', `## ${plain(section.querySelector('h2'))}`, '');
      for (const item of section.querySelectorAll('.lines > li, .group')) {
        const group = item.matches('.group') ? item.querySelector('h3') : null;
        const entries = [...item.querySelectorAll('.entries > li')].map(plain).join(', ');
        lines.push(`- ${item.matches('.group') ? `${group ? `${plain(group)}: ` : ''}${entries}` : plain(item)}`);
      }
    }
    return `${lines.join('\n')}\n`;
  };

  /** Files opened from a disk have no clipboard of their own. */
  const copyText = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const area = document.createElement('textarea');
      area.value = text;
      document.body.append(area);
      area.select();
      document.execCommand('copy');
      area.remove();
    }
  };

  const makeTools = (tools) => {
    tools.hidden = false;
    const hasChanges = document.querySelector('.changes') !== null;
    for (const button of tools.querySelectorAll('[data-go]')) {
      button.hidden = !hasChanges;
      button.addEventListener('click', () => go(Number(button.dataset.go)));
    }
    const copy = tools.querySelector('[data-copy]');
    const label = copy.textContent;
    copy.addEventListener('click', async () => {
      await copyText(markdown());
      copy.textContent = tools.dataset.copied;
      setTimeout(() => (copy.textContent = label), 2000);
    });
    addEventListener('keydown', (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, textarea, select')) return;
      if (event.key === 'j') go(1);
      if (event.key === 'k') go(-1);
    });
  };

  const setUp = (table, at) => {
    if (table.querySelector('thead button')) return;
    const key = (name) => (at === 0 ? name : `${name}${at + 1}`);
    makeSortable(table, key);
    const tools = table.closest('section, details').querySelector(':scope > .tools');
    if (!tools) return;
    makeFilter(tools, table, key);
    makeChoice(tools, table, key, at + 1);
  };
  const setUpAll = () => document.querySelectorAll('table[data-sortable]').forEach(setUp);
  setUpAll();
  document.querySelectorAll('.row-tools').forEach(makeTools);
  if (document.querySelector('.row-tools')) addPermalinks();
  addEventListener('hashchange', openTarget);
  openTarget();
})();
