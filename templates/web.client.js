// Comfort for the web pages; every one of them works without it.
(() => {
  // Instants in the reader's own zone, how long ago or until then beside them, the server's text as tooltip.
  const language = document.documentElement.lang;
  const format = new Intl.DateTimeFormat(language, {year: 'numeric', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', timeZoneName: 'short'});
  const relative = new Intl.RelativeTimeFormat(language, {numeric: 'auto'});
  const units = [['day', 86400], ['hour', 3600], ['minute', 60]];
  const fromNow = (instant) => {
    const seconds = (instant - Date.now()) / 1000;
    const [unit, size] = units.find((one) => Math.abs(seconds) >= one[1]) ?? units[2];
    return relative.format(Math.round(seconds / size), unit);
  };
  const showTimes = () => {
    for (const time of document.querySelectorAll('time[datetime]')) {
      const instant = new Date(time.dateTime);
      if (Number.isNaN(instant.getTime())) continue;
      time.title ||= time.textContent;
      time.textContent = `${format.format(instant)} `;
      const ago = document.createElement('small');
      ago.textContent = `(${fromNow(instant.getTime())})`;
      time.append(ago);
    }
  };
  showTimes();
  setInterval(showTimes, 60000);

  // Pages that show runs are fetched again whenever one begins or ends. Whoever is typing or choosing is not disturbed.
  const live = document.querySelector('main[data-live]');
  if (live && 'EventSource' in window) {
    const refresh = async () => {
      const active = document.activeElement;
      if (live.contains(active) && active.matches('input, select, textarea')) return;
      const answer = await fetch(location.href, {headers: {accept: 'text/html'}});
      if (!answer.ok || answer.redirected) return;
      const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('main');
      if (!fresh) return;
      const focusable = () => [...live.querySelectorAll('a, button, summary, [tabindex]')];
      const at = focusable().indexOf(document.activeElement);
      live.querySelector('.notice')?.remove();
      fresh.querySelector('.notice')?.remove();
      live.replaceChildren(...fresh.childNodes);
      if (at >= 0) focusable()[at]?.focus({preventScroll: true});
      live.dataset.live = 'refreshed';
      showTimes();
    };
    const events = new EventSource('/events');
    let known = null;
    // After a break in the connection something may have been missed.
    events.addEventListener('ready', ({data}) => {
      if (known !== null && known !== data) refresh();
      known = data;
    });
    events.addEventListener('runs', ({data}) => {
      known = data;
      refresh();
    });
    addEventListener('pagehide', () => events.close());
  }

  // Marks of findings in a header are links of their own, not part of the button that sorts.
  for (const mark of document.querySelectorAll('th button .mark')) mark.closest('th').append(mark);

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
})();
