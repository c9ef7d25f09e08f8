// Elements of the page. Text goes in as text: nothing of a document is ever read as HTML.
/// <reference lib="dom" />

type Child = Node | string;

/** Returns a new element with these properties and children. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<Omit<HTMLElementTagNameMap[Name], 'children'>> = {},
  children: readonly Child[] = [],
): HTMLElementTagNameMap[Name] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/** Returns an element of page.html. */
export function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`page.html has no #${id}`);
  return found;
}

/** Returns a button; `quiet` ones are not the main action. */
export function button(text: string, onClick: () => void, className = 'quiet'): HTMLButtonElement {
  const made = element('button', {type: 'button', textContent: text, className});
  made.addEventListener('click', onClick);
  return made;
}

/** Returns a control that opens one file. */
export function fileButton(text: string, onFile: (file: File) => void): HTMLLabelElement {
  const input = element('input', {type: 'file'});
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file !== undefined) onFile(file);
    input.value = '';
  });
  return element('label', {className: 'button'}, [text, input]);
}

/** Offers bytes or a text as a file of that name. */
export function saveFile(name: string, content: string | Uint8Array): void {
  const blob = new Blob([typeof content === 'string' ? content : new Uint8Array(content)]);
  const link = element('a', {href: URL.createObjectURL(blob), download: name});
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
