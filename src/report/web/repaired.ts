// The repair page: a form, and its outcome: the review of the repaired document, whose download has the readings that were picked.
import {say} from '../../messages/say.ts';
import type {RepairReport} from '../repair/json.ts';
import {reviewOf} from '../repair/review.ts';
import {type PageRequest, renderPage, wordsOf} from './frame.ts';

export interface RepairFormInput {
  readonly text: string;
  readonly problem: string;
  readonly limitBytes: number;
  /** Empty: there is no sample. */
  readonly sampleHref: string;
}

export function renderRepairForm(input: RepairFormInput, request: PageRequest): string {
  const {language} = request;
  const words = wordsOf(language, [
    'web.repair.title',
    'web.repair.about',
    'web.repair.file',
    'web.repair.text',
    'web.repair.button',
    'web.repair.sample',
    'web.repair.local',
  ]);
  const limit = input.limitBytes / 2 ** 20;
  const view = {...input, words, fileAbout: say(language, 'web.repair.fileAbout', {limit})};
  return renderPage('web-repair', request, {title: say(language, 'web.repair.title')}, view);
}

export interface RepairedInput {
  readonly report: RepairReport;
  /** File name of the download. */
  readonly name: string;
  /** The repaired text in UTF-8, Base64: a form may not change its line ends. */
  readonly document: string;
}

export function renderRepaired({report, name, document}: RepairedInput, request: PageRequest): string {
  const {language} = request;
  const view = {
    words: wordsOf(language, [
      'web.repair.title',
      'web.repair.download',
      'web.repair.downloadAbout',
      'web.repair.another',
    ]),
    name,
    review: reviewOf(report, document, '', language),
  };
  return renderPage('web-repaired', request, {title: say(language, 'web.repair.result')}, view);
}
