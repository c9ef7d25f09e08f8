// Comfort for reviewing a repair: choices show in the text at once, keys, what is left, the text to copy. The review can be read without it.
for (const form of document.querySelectorAll('form.review')) {
  const picks = [...form.querySelectorAll('.pick')];
  const idOf = (pick) => pick.id.replace(/^p-(d\d+-)?/, '');
  const byId = new Map(picks.map((pick) => [idOf(pick), pick]));
  const tools = form.querySelector('.review-tools');
  const left = form.querySelector('.left');
  const typed = (pick) => pick.querySelector('input[type=text]');
  const first = new Map(picks.map((pick) => [pick, pick.querySelector('mark').textContent]));
  const textOf = (pick) => typed(pick).value.trim() || (pick.querySelector('input[type=radio]:checked')?.dataset.text ?? first.get(pick));
  const codeText = (code) => String.fromCodePoint(...code.split('-').map((point) => Number.parseInt(point, 16)));
  // What replaces the repaired text; null where that stays.
  const choiceOf = (pick) => {
    if (typed(pick).value.trim()) return typed(pick).value.trim();
    const radio = pick.querySelector('input[type=radio]:checked');
    return radio && !radio.defaultChecked ? codeText(radio.value) : null;
  };
  let at = -1;

  const showLeft = () => {
    if (!left) return;
    const open = picks.filter((pick) => pick.classList.contains('check') && !pick.querySelector('.reviewed').checked).length;
    const all = picks.filter((pick) => pick.classList.contains('check')).length;
    left.textContent = open === 0 ? left.dataset.done : left.dataset.left.replace('#', open).replace('#', all);
  };
  const show = (pick, isReviewed) => {
    for (const place of form.querySelectorAll(`[data-pick="${idOf(pick)}"]`)) place.textContent = textOf(pick);
    if (isReviewed) pick.querySelector('.reviewed').checked = true;
    pick.classList.toggle('done', pick.querySelector('.reviewed').checked);
  };
  // The same choice for all equal cases.
  const spread = (pick) => {
    const same = pick.querySelector('input[name^="same-"]');
    if (!same?.checked) return;
    for (const other of same.value.split(' ').slice(1).map((id) => byId.get(id))) {
      if (!other) continue;
      typed(other).value = typed(pick).value;
      const value = pick.querySelector('input[type=radio]:checked')?.value;
      for (const radio of other.querySelectorAll('input[type=radio]')) radio.checked = radio.value === value;
      // A reading that the other does not have is typed into it.
      if (value && !typed(pick).value && !other.querySelector('input[type=radio]:checked')) typed(other).value = textOf(pick);
      show(other, true);
    }
  };
  const changed = ({target}) => {
    const pick = target.closest('.pick');
    if (!pick) return;
    if (target.type === 'radio') typed(pick).value = '';
    show(pick, target.type !== 'checkbox' || target.name !== '');
    spread(pick);
    showLeft();
  };
  form.addEventListener('change', changed);
  form.addEventListener('input', (event) => event.target.type === 'text' && changed(event));

  const go = (to) => {
    const shown = picks.filter((pick) => pick.checkVisibility());
    if (shown.length === 0) return;
    const here = shown.indexOf(picks[at]);
    const pick = shown[here < 0 ? (to < 0 ? shown.length - 1 : 0) : (here + to + shown.length) % shown.length];
    at = picks.indexOf(pick);
    for (const one of form.querySelectorAll('.here')) one.classList.remove('here');
    pick.classList.add('here');
    (pick.querySelector('input[type=radio]:checked') ?? typed(pick)).focus({preventScroll: true});
    pick.scrollIntoView({block: 'nearest'});
    const place = form.querySelector(`a[data-pick="${idOf(pick)}"]`);
    place?.classList.add('here');
    // Only the text's own box scrolls: the page stays at the list.
    const box = place?.closest('.scroll');
    if (box) box.scrollTop += place.getBoundingClientRect().top - box.getBoundingClientRect().top - box.clientHeight / 2;
  };
  form.addEventListener('click', ({target}) => {
    const {step} = target.dataset ?? {};
    if (step) go(Number(step));
    const link = target.closest?.('a.doubt');
    if (link) at = picks.indexOf(byId.get(link.dataset.pick));
    const fold = link && byId.get(link.dataset.pick)?.closest('details');
    if (fold) fold.open = true;
  });
  const act = (key) => {
    if (key === 'j' || key === 'n') go(1);
    else if (key === 'k' || key === 'p') go(-1);
    else if (picks[at] && key === 'Enter') {
      show(picks[at], true);
      spread(picks[at]);
      showLeft();
      go(1);
    } else if (picks[at] && /^[1-9]$/.test(key)) {
      const radio = picks[at].querySelectorAll('input[type=radio]')[key - 1];
      radio?.focus({preventScroll: true});
      radio?.click();
    } else return false;
    return true;
  };
  document.addEventListener('keydown', (event) => {
    const {target, key} = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const own = target.closest?.('form.review');
    if ((own ?? document.querySelector('form.review')) !== form) return;
    const isText = target.matches('input[type=text], input[type=search], textarea, select');
    const isControl = target.matches('button, a, summary, input[type=checkbox]');
    if (isText ? key !== 'Enter' || !target.closest('.pick') : isControl && key === 'Enter') return;
    if (target.closest('.pick')) at = picks.indexOf(target.closest('.pick'));
    if (act(key)) event.preventDefault();
  });

  // The whole text with every choice in its place; offsets are UTF-16 units of the repaired text.
  const wholeText = () => {
    const bytes = Uint8Array.from(atob(form.querySelector('[name=document]').value), (one) => one.charCodeAt(0));
    let text = new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytes);
    const made = picks.filter((pick) => choiceOf(pick) !== null);
    const sorted = made.map((pick) => [...idOf(pick).split('-').map(Number), choiceOf(pick)]).sort((a, b) => b[0] - a[0]);
    for (const [offset, length, chosen] of sorted) text = text.slice(0, offset) + chosen + text.slice(offset + length);
    return text;
  };
  const copy = form.querySelector('[data-copy]');
  copy?.addEventListener('click', async () => {
    const label = copy.textContent;
    try {
      await navigator.clipboard.writeText(wholeText());
    } catch {
      const area = document.createElement('textarea');
      area.value = wholeText();
      document.body.append(area);
      area.select();
      document.execCommand('copy');
      area.remove();
    }
    copy.textContent = copy.dataset.copy;
    setTimeout(() => (copy.textContent = label), 2000);
  });
  const save = form.querySelector('[data-save]');
  if (save && form.dataset.name) {
    save.hidden = false;
    save.download = form.dataset.name;
    save.href = '#';
    save.addEventListener('click', () => {
      const bom = form.querySelector('[name=bom]').value === '1' ? '\ufeff' : '';
      save.href = URL.createObjectURL(new Blob([bom + wholeText()], {type: 'application/octet-stream'}));
    });
  }
  if (tools) tools.hidden = false;
  picks.forEach((pick) => show(pick, false));
  showLeft();
}
