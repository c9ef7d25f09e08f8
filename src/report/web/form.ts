// A form of a web page: fields with their hints, what was wrong with them, buttons, and a message to look at beside it.
import type {DigestMessage} from '../../model/service.ts';
import {type PageRequest, renderPage} from './frame.ts';

export interface Field {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly value?: string;
  /** `text` when nothing else is said. */
  readonly type?: 'text' | 'email' | 'time' | 'date' | 'hidden';
  readonly isRequired?: boolean;
  /** A choice of one. */
  readonly options?: readonly Option[];
  /** A choice of many. */
  readonly checks?: readonly Option[];
}

export interface Option {
  readonly value: string;
  readonly text: string;
  readonly isChosen: boolean;
}

export interface FormPage {
  readonly heading: string;
  readonly about: string;
  readonly action: string;
  readonly problems: readonly string[];
  readonly fields: readonly Field[];
  /** The first is the main one; each sends its `name`. */
  readonly buttons: readonly {readonly name: string; readonly text: string}[];
  /** What would be sent; null: not asked for. */
  readonly preview: {
    readonly title: string;
    readonly message: Pick<DigestMessage, 'subject' | 'text'> | null;
    readonly none: string;
  } | null;
}

export function renderForm(page: FormPage, request: PageRequest): string {
  const fields = page.fields.map((field) => ({
    name: field.name,
    label: field.label,
    hint: field.hint ?? '',
    value: field.value ?? '',
    type: field.type ?? 'text',
    isHidden: field.type === 'hidden',
    isRequired: field.isRequired ?? false,
    options: field.options ?? [],
    checks: field.checks ?? [],
  }));
  const buttons = page.buttons.map((button, at) => ({...button, isMain: at === 0}));
  return renderPage('web-form', request, {title: page.heading}, {...page, fields, buttons});
}
