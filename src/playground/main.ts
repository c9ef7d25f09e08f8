// The playground: one page, no server. A document that is dropped or pasted is checked, fixed and repaired, or compared with another, in
// the browser, by the code of the commands. docs/playground/ is made of this folder by scripts/playground.mjs.
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import {describeThrown} from '../messages/describe-error.ts';
import {playgroundEn} from '../messages/playground-en.ts';
import {say, type MessageKey} from '../messages/say.ts';
import type {FindingData} from '../model/finding.ts';
import type {Language} from '../model/text.ts';
import {thrownMessage} from '../model/thrown.ts';
import {renderValidateJson, totalsOf} from '../report/findings/json.ts';
import {makeDocumentInput} from './document-input.ts';
import {button, byId, element, fileButton, saveFile} from './elements.ts';
import {checkBytes, type NamedBytes} from './engine.ts';
import {isTask, packFragment, type Task, unpackFragment} from './share.ts';
import {showFindings} from './show-findings.ts';
import {makeWorld, models, ModelUnavailable} from './world.ts';

let language: Language = navigator.language.startsWith('zh') ? 'zh-CN' : 'en';
let task: Task = 'check';

const result = byId('result');
const first = makeDocumentInput(clear);
const second = makeDocumentInput(clear);
const world = () => makeWorld(language, (name) => tell('playground.loadingModel', {language: name}));

function tell(key: MessageKey, data: FindingData = {}): void {
  byId('status').textContent = say(language, key, data);
}

/** What is shown belongs to the document as it was. */
function clear(): void {
  result.replaceChildren();
  byId('status').textContent = '';
}

function isWord(key: string | undefined): key is keyof typeof playgroundEn {
  return key !== undefined && Object.hasOwn(playgroundEn, key);
}

function relabel(): void {
  document.documentElement.lang = language;
  document.title = say(language, 'playground.title');
  for (const each of document.querySelectorAll<HTMLElement>('[data-say]')) {
    const key = each.dataset['say'];
    if (isWord(key)) each.textContent = say(language, key);
  }
  byId('language').lang = language === 'en' ? 'zh-CN' : 'en';
  byId('run').textContent = say(language, `playground.task.${task}`);
  first.relabel(task === 'compare' ? 'playground.before' : 'playground.document', language);
  second.relabel('playground.after', language);
  second.root.hidden = task !== 'compare';
}

function setTask(wanted: Task): void {
  task = wanted;
  for (const input of document.querySelectorAll<HTMLInputElement>('#tasks input')) input.checked = input.value === task;
  clear();
  relabel();
}

function documents(): NamedBytes[] | null {
  const read = [first.read(), ...(task === 'compare' ? [second.read()] : [])];
  return read.every((each) => each !== null) ? read : null;
}

/** Runs work on the documents with the buttons locked; errors become sentences. */
async function perform(work: (first: NamedBytes, second: NamedBytes) => Promise<void>): Promise<void> {
  const [one, two] = documents() ?? [];
  clear();
  if (one === undefined) return tell('playground.empty');
  tell('playground.running');
  const buttons = [...document.querySelectorAll('button')];
  for (const each of buttons) each.disabled = true;
  // The browser shows the words above before it is busy.
  await new Promise((resolve) => setTimeout(resolve, 20));
  try {
    await work(one, two ?? one);
  } catch (error) {
    showError(error, work);
  } finally {
    for (const each of buttons) each.disabled = false;
  }
}

function showError(error: unknown, work: Parameters<typeof perform>[0]): void {
  if (error instanceof ModelUnavailable) {
    tell('playground.noModel', {language: error.language});
    const open = async (file: File): Promise<void> => {
      models.set(error.language, new Uint8Array(await file.arrayBuffer()));
      await perform(work);
    };
    result.append(
      fileButton(say(language, 'playground.chooseModel', {language: error.language}), (file) => void open(file)),
    );
    return;
  }
  const words = describeThrown(error, language);
  byId('status').textContent =
    words === null
      ? say(language, 'playground.failed', {reason: thrownMessage(error)})
      : [words.message, words.hint ?? ''].join(' ').trim();
}

async function check(document: NamedBytes, done = ''): Promise<void> {
  const checked = await checkBytes(document, world());
  const fixes = new Set(checked.report.findings.flatMap(({fix, suppressed}) => (suppressed ? [] : [fix?.safety])));
  byId('status').textContent = [done, say(language, 'playground.checked', {...totalsOf(checked.report)})]
    .join(' ')
    .trim();
  const fix = (unsafe: boolean): void => {
    void perform(async (current) => {
      const {fixBytes} = await import('./edit.ts');
      const fixed = await fixBytes(current, unsafe, world());
      const next = {name: current.name, bytes: fixed.bytes};
      first.set(next);
      await check(next, say(language, 'playground.fixed', {count: fixed.count}));
      result.querySelector('.actions')?.append(button(say(language, 'playground.undo'), () => first.set(current)));
    });
  };
  result.replaceChildren(
    element('div', {className: 'actions'}, [
      ...(fixes.has('safe') ? [button(say(language, 'playground.fix'), () => fix(false), '')] : []),
      ...(fixes.has('unsafe') ? [button(say(language, 'playground.fixAll'), () => fix(true))] : []),
      button(say(language, 'playground.report'), () =>
        saveFile(`${document.name}.findings.json`, renderValidateJson(checked.report)),
      ),
      button(say(language, 'playground.save'), () => saveFile(document.name, document.bytes)),
    ]),
    ...showFindings(checked, language),
  );
}

async function repair(document: NamedBytes): Promise<void> {
  const [{repairBytes}, {repairStatus, showRepair}] = await Promise.all([
    import('./edit.ts'),
    import('./show-repair.ts'),
  ]);
  const repaired = await repairBytes(document, world());
  byId('status').textContent = repairStatus(repaired, language);
  const use = (bytes: Uint8Array): void => {
    setTask('check');
    first.set({name: document.name, bytes});
  };
  result.replaceChildren(...showRepair(repaired, {language, use}));
}

async function compare(before: NamedBytes, after: NamedBytes): Promise<void> {
  const {compareBytes} = await import('./compare.ts');
  const {text, html} = await compareBytes(before, after, world());
  byId('status').textContent = text.split('\n\n')[0]?.replaceAll('\n', ' ') ?? '';
  const full = say(language, 'playground.full');
  const frame = element('iframe', {srcdoc: html, title: full});
  // Its own script sorts and filters; it reaches neither this page nor the network.
  frame.setAttribute('sandbox', 'allow-scripts');
  result.replaceChildren(
    element('h2', {textContent: say(language, 'playground.summary')}),
    element('pre', {className: 'summary', textContent: text}),
    element('h2', {textContent: full}),
    element('div', {className: 'actions'}, [
      button(say(language, 'playground.saveReport'), () => saveFile('changes.html', html)),
    ]),
    frame,
  );
}

async function share(): Promise<void> {
  const read = documents();
  if (read === null) return tell('playground.empty');
  const texts = read.map(({name, bytes}) => ({name, text: utf8Text(bytes)}));
  const shared = texts.flatMap(({name, text}) => (text === null ? [] : [{name, text}]));
  const fragment = shared.length < texts.length ? null : await packFragment({task, documents: shared});
  if (fragment === null) return tell('playground.unshared');
  location.hash = fragment;
  await navigator.clipboard?.writeText(location.href).catch(() => undefined);
  tell('playground.shared');
}

/** Null where the bytes are not exactly a text in UTF-8. */
function utf8Text(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes);
  } catch {
    return null;
  }
}

const tasks: Readonly<Record<Task, typeof compare>> = {check: (document) => check(document), repair, compare};

async function tryExample(): Promise<void> {
  const {examplesOf} = await import('./examples.ts');
  const [one, two] = examplesOf(task);
  if (one !== undefined) first.set(one);
  if (two !== undefined) second.set(two);
  await perform(tasks[task]);
}

async function openLink(): Promise<void> {
  if (location.hash.length < 2) return;
  const state = await unpackFragment(location.hash);
  if (state === null) return tell('playground.linkBroken');
  setTask(state.task);
  for (const [at, {name, text}] of state.documents.entries())
    (at === 0 ? first : second).set({name, bytes: new TextEncoder().encode(text)});
  await perform(tasks[task]);
}

byId('documents').append(first.root, second.root);
for (const input of document.querySelectorAll<HTMLInputElement>('#tasks input'))
  input.addEventListener('change', () => {
    if (isTask(input.value)) setTask(input.value);
  });
byId('run').addEventListener('click', () => void perform(tasks[task]));
byId('example').addEventListener('click', () => void tryExample());
byId('share').addEventListener('click', () => void share());
// A file that misses the boxes would replace the page.
addEventListener('dragover', (event) => event.preventDefault());
addEventListener('drop', (event) => {
  event.preventDefault();
  const file = event.dataTransfer?.files[0];
  if (file !== undefined) (task === 'compare' && first.read() !== null ? second : first).open(file);
});
byId('language').addEventListener('click', () => {
  language = language === 'en' ? 'zh-CN' : 'en';
  const isShown = result.childElementCount > 0;
  relabel();
  clear();
  if (isShown) void perform(tasks[task]);
});
relabel();
document.querySelector('main')?.removeAttribute('hidden');
void openLink();
