// The repair page: a document comes as a form, goes back as a page with its readings, and, picked, as a download. Nothing is kept.
import {say} from '../../messages/say.ts';
import type {PageRequest} from '../../report/web/frame.ts';
import {renderRepaired, renderRepairForm} from '../../report/web/repaired.ts';
import {htmlAnswer, type Route, type WebAnswer} from '../route.ts';
import type {Web} from '../web-context.ts';
import {formRoute, pageRoute, textOf} from './respond.ts';
import {applyPicks, readPicks} from './picks.ts';

/** Takes seconds in lossy text; the pages share one process for it. */
export const repairLimit = 2 ** 20;
/** Form fields, part headers, and percent signs around the text. */
const formLimit = 4 * repairLimit;

export function repairRoutes(web: Web): Route[] {
  const {options} = web;
  return [
    pageRoute(web, '/repair', async (page, {url}) => {
      if (options.sample === undefined || !url.searchParams.has('sample')) return formPage(web, page, '', '');
      return await resultPage(web, page, await options.sample(), 'sample.md');
    }),
    formRoute(
      web,
      '/repair',
      async (form, page) => {
        const {bytes, name} = await documentOf(form);
        if (bytes.length === 0)
          return htmlAnswer(formPage(web, page, '', say(page.language, 'web.repair.nothing')), 400);
        if (bytes.length > repairLimit) {
          const problem = say(page.language, 'web.repair.fileAbout', {limit: repairLimit / 2 ** 20});
          return htmlAnswer(formPage(web, page, '', problem), 413);
        }
        return await resultPage(web, page, bytes, name);
      },
      formLimit,
    ),
    formRoute(web, '/repair/download', (form) => Promise.resolve(download(form)), formLimit),
  ];
}

function formPage({options}: Web, page: PageRequest, text: string, problem: string): string {
  const sampleHref = options.sample === undefined ? '' : '/repair?sample';
  return renderRepairForm({text, problem, limitBytes: repairLimit, sampleHref}, page);
}

/** A file before a text. Browsers send line ends of a textarea as CR LF. */
async function documentOf(form: FormData): Promise<{readonly bytes: Uint8Array; readonly name: string}> {
  const file = form.get('file');
  if (file !== null && typeof file !== 'string' && file.size > 0)
    return {bytes: new Uint8Array(await file.arrayBuffer()), name: safeName(file.name)};
  return {bytes: new TextEncoder().encode(textOf(form, 'text').replaceAll('\r\n', '\n')), name: 'document.md'};
}

/** A name that is valid in a header and on any disk. */
function safeName(name: string): string {
  const clean = name
    .replace(/^.*[/\\]/s, '')
    .replace(/[\p{C}"*:<>?|;%]/gu, '')
    .trim()
    .slice(0, 100);
  return clean === '' || clean.startsWith('.') ? 'document.md' : clean;
}

/** @throws SOURCE_BINARY */
async function resultPage({service}: Web, page: PageRequest, bytes: Uint8Array, name: string): Promise<string> {
  const report = await service.repairDocument(bytes, name);
  const document = Buffer.from(report.text, 'utf8').toString('base64');
  return renderRepaired({report, name, document}, page);
}

function download(form: FormData): WebAnswer {
  const text = Buffer.from(textOf(form, 'document'), 'base64').toString('utf8');
  const picked = applyPicks(text, readPicks(form));
  const name = safeName(textOf(form, 'name'));
  const bom = textOf(form, 'bom') === '1' ? '\ufeff' : '';
  return {
    status: 200,
    headers: {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="document.md"; filename*=UTF-8''${encodeURIComponent(name)}`,
    },
    body: Buffer.from(bom + picked, 'utf8'),
  };
}
