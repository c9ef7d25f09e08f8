// The change page's only script: tables sort by buttons in their heads and filter by a box. Without it the page reads the same.
(() => {
  const compareText = new Intl.Collator(document.documentElement.lang, {numeric: true}).compare;
  const textOf = (cell) => ((cell && (cell.querySelector('ins') || cell).textContent) || '').trim();
  const numberOf = (cell) => {
    const text = cell && cell.dataset.v !== undefined ? cell.dataset.v : textOf(cell).replace(/,/g, '').replace(/\u2212/g, '-').replace(/^[^\d-]*/, '');
    return parseFloat(text);
  };

  const sortBy = (table, head, direction) => {
    const column = head.cellIndex;
    const isNumeric = head.classList.contains('n');
    const body = table.tBodies[0];
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

  const makeSortable = (table) => {
    for (const head of table.tHead.rows[0].cells) {
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener('click', () => sortBy(table, head, head.getAttribute('aria-sort') === 'ascending' ? -1 : 1));
    }
  };

  const makeFilter = (label) => {
    const table = label.closest('section').querySelector('table[data-sortable]');
    const output = label.parentNode.querySelector('.shown');
    label.hidden = false;
    label.querySelector('input').addEventListener('input', ({target}) => {
      const wanted = target.value.trim().toLowerCase();
      const rows = [...table.querySelectorAll('tbody tr:not(.head)')];
      let shown = 0;
      for (const row of rows) {
        row.hidden = !row.textContent.toLowerCase().includes(wanted);
        if (!row.hidden) shown += 1;
      }
      output.textContent = wanted === '' ? '' : output.dataset.text.replace('{shown}', shown).replace('{count}', rows.length);
    });
  };

  // A link into a folded part opens it.
  const openTarget = () => {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (let at = target; at; at = at.parentElement) if (at.tagName === 'DETAILS') at.open = true;
    if (target) target.scrollIntoView();
  };

  document.querySelectorAll('table[data-sortable]').forEach(makeSortable);
  document.querySelectorAll('.filter').forEach(makeFilter);
  addEventListener('hashchange', openTarget);
  openTarget();
})();
