// Comfort for the web pages; every one of them works without it.
(() => {
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
      document.dispatchEvent(new Event('fresh-times'));
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

  // What is expensive comes when a reader comes to it; until then its place has a link.
  const later = document.querySelector('[data-later]');
  if (later) {
    const isAsked = /^#b1-(flow|history)$/.test(location.hash);
    const fetchLater = async () => {
      const page = new DOMParser().parseFromString(await (await fetch(later.dataset.later)).text(), 'text/html');
      const fresh = page.getElementById(later.id);
      if (!fresh) return;
      later.replaceChildren(...fresh.childNodes);
      document.dispatchEvent(new Event('fresh-tables'));
      if (isAsked) document.querySelector(location.hash)?.scrollIntoView();
    };
    const watcher = new IntersectionObserver(([entry]) => {
      if (!entry.isIntersecting) return;
      watcher.disconnect();
      void fetchLater();
    }, {rootMargin: '400px'});
    if (isAsked) void fetchLater();
    else watcher.observe(later);
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
