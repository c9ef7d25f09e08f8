// One document of the page: its name, its text, and its bytes as they came, for as long as nobody edits the text.
/// <reference lib="dom" />
import {readText} from '../encoding/read-text.ts';
import {say, type MessageKey} from '../messages/say.ts';
import type {Language} from '../model/text.ts';
import {binaryFormatOf} from '../parse/index.ts';
import type {NamedBytes} from './engine.ts';
import {element, fileButton} from './elements.ts';

export interface DocumentInput {
  readonly root: HTMLElement;
  /** Null while there is none. */
  readonly read: () => NamedBytes | null;
  readonly set: (document: NamedBytes) => void;
  readonly open: (file: File) => void;
  readonly relabel: (title: MessageKey, language: Language) => void;
}

/** Longer texts make a text box slow; they are checked all the same. */
const maxShown = 2_000_000;

/** Returns a new input; `onChange` is called after each edit, drop or opened file. */
export function makeDocumentInput(onChange: () => void): DocumentInput {
  let bytes: Uint8Array | null = null;
  let language: Language = 'en';
  const legend = element('legend');
  const nameLabel = element('span');
  const name = element('input', {type: 'text', value: 'document.md', spellcheck: false, autocomplete: 'off'});
  const text = element('textarea', {spellcheck: false, wrap: 'off'});
  const note = element('p', {className: 'muted small', hidden: true});
  const names = element('div', {className: 'names'}, [element('label', {}, [nameLabel, name])]);
  const root = element('fieldset', {className: 'document'}, [legend, names, text, note]);
  let opener = fileButton('', open);
  names.append(opener);

  function set(document: NamedBytes): void {
    name.value = document.name;
    bytes = document.bytes;
    const shown = shownText(document);
    text.value = shown ?? '';
    text.hidden = shown === null;
    note.hidden = shown !== null;
    note.textContent = say(language, 'playground.binary', {name: document.name, bytes: document.bytes.length});
    onChange();
  }

  function open(file: File): void {
    void file.arrayBuffer().then((content) => set({name: file.name, bytes: new Uint8Array(content)}));
  }

  text.addEventListener('input', () => {
    bytes = null;
    onChange();
  });
  root.addEventListener('dragover', (event) => {
    event.preventDefault();
    root.classList.add('over');
  });
  root.addEventListener('dragleave', () => root.classList.remove('over'));
  root.addEventListener('drop', (event) => {
    event.preventDefault();
    event.stopPropagation();
    root.classList.remove('over');
    const file = event.dataTransfer?.files[0];
    if (file !== undefined) open(file);
  });

  return {
    root,
    set,
    open,
    read: () => {
      const content = bytes ?? new TextEncoder().encode(text.value);
      return content.length === 0 ? null : {name: name.value.trim() || 'document.md', bytes: content};
    },
    relabel: (title, wanted) => {
      language = wanted;
      legend.textContent = say(language, title);
      nameLabel.textContent = say(language, 'playground.name');
      text.ariaLabel = say(language, title);
      const next = fileButton(say(language, 'playground.open'), open);
      opener.replaceWith(next);
      opener = next;
    },
  };
}

/** Null for what a text box cannot show. */
function shownText({name, bytes}: NamedBytes): string | null {
  if (bytes.length > maxShown || binaryFormatOf(name, bytes) !== undefined) return null;
  const read = readText(bytes);
  return read.kind === 'binary' ? null : read.text;
}
