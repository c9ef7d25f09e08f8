// Comfort for the web pages; every one of them works without it.
(() => {
  // Instants in the reader's own time zone, the server's text as tooltip.
  const format = new Intl.DateTimeFormat(document.documentElement.lang, {dateStyle: 'medium', timeStyle: 'short'});
  for (const time of document.querySelectorAll('time[datetime]')) {
    const instant = new Date(time.dateTime);
    if (!Number.isNaN(instant.getTime())) time.title = `${format.format(instant)} (${Intl.DateTimeFormat().resolvedOptions().timeZone})`;
  }

  // Selects of a picker act at once.
  for (const select of document.querySelectorAll('form.picker[data-instant] select')) {
    select.addEventListener('change', () => select.form.requestSubmit());
  }

  // A document may be dropped anywhere on the repair page.
  const form = document.querySelector('form[data-drop]');
  if (form) {
    const input = form.querySelector('input[type=file]');
    const show = (isOver) => form.classList.toggle('dropping', isOver);
    addEventListener('dragover', (event) => {
      event.preventDefault();
      show(true);
    });
    addEventListener('dragleave', () => show(false));
    addEventListener('drop', (event) => {
      event.preventDefault();
      show(false);
      if (event.dataTransfer.files.length === 0) return;
      input.files = event.dataTransfer.files;
      form.requestSubmit();
    });
  }

  // A picked reading stands in the text at once.
  document.querySelector('.picks')?.addEventListener('change', ({target}) => {
    const id = target.name.slice('pick-'.length);
    const text = target.dataset.text;
    for (const place of document.querySelectorAll(`[data-pick="${CSS.escape(id)}"]`)) place.textContent = text;
  });

  // A doubtful character leads to its readings, and back.
  for (const link of document.querySelectorAll('a.doubt')) {
    link.addEventListener('click', () => {
      for (const other of document.querySelectorAll('a.doubt.here')) other.classList.remove('here');
      link.classList.add('here');
    });
  }
})();
