// The form that acknowledges a finding, silences it until a date, or lets it count again.
import {relocalize} from '../../app/relocalize.ts';
import {say} from '../../messages/say.ts';
import {because, failure} from '../../model/errors.ts';
import type {RecordedFinding, Silence} from '../../model/service.ts';
import type {Language} from '../../model/text.ts';
import {readContent} from '../../report/web/findings.ts';
import {type FormPage, renderForm} from '../../report/web/form.ts';
import {endSilence, type FindingName, readNamedFinding, silenceFinding} from '../../store/sql/silences.ts';
import {htmlAnswer, type Route} from '../route.ts';
import type {Web} from '../web-context.ts';
import {formRoute, pageRoute, seeOther, textOf} from './respond.ts';

const path = '/findings/silence';

export function silenceRoutes(web: Web): Route[] {
  const {database, clock} = web.service;
  return [
    pageRoute(web, path, async (page, {url}) => {
      const name = nameFrom((key) => url.searchParams.get(key) ?? '');
      const {finding, silence} = await named(web, name, page.language);
      return renderForm(formPage({name, finding, silence, problems: []}, page.language), page);
    }),
    formRoute(web, path, async (form, page) => {
      const name = nameFrom((key) => textOf(form, key));
      const {finding, silence} = await named(web, name, page.language);
      const back = `/findings?source=${encodeURIComponent(name.sourceId)}`;
      if (textOf(form, 'end') !== '') {
        await endSilence(database, name);
        return seeOther(back);
      }
      const now = clock.now();
      const reason = textOf(form, 'reason').trim().slice(0, maxReason);
      const until = untilOf(textOf(form, 'until').trim(), now);
      if (until !== undefined) {
        await silenceFinding(database, name, {reason, until}, now);
        return seeOther(back);
      }
      const asked = silence ?? {reason, until: null, setAt: now};
      const problems = [say(page.language, 'web.silence.past')];
      return htmlAnswer(renderForm(formPage({name, finding, silence: asked, problems}, page.language), page), 400);
    }),
  ];
}

/** Longer ones are documents. */
export const maxReason = 500;

/** The instant a text names, to the day or with a zone; null for none, undefined for what is no time after `now`. */
export function untilOf(text: string, now: string): string | null | undefined {
  if (text === '') return null;
  const isTime = /^\d{4}-\d\d-\d\d(?:T.*(?:Z|[+-]\d\d:\d\d))?$/.test(text);
  const at = isTime ? Date.parse(text) : NaN;
  return at > Date.parse(now) ? new Date(at).toISOString() : undefined;
}

function nameFrom(read: (key: string) => string): FindingName {
  return {
    sourceId: read('source'),
    document: read('document'),
    rule: read('rule'),
    fingerprint: read('fingerprint'),
  };
}

/** @throws RECORD_UNKNOWN for what no check has found */
async function named({service, options}: Web, name: FindingName, language: Language) {
  const found = await readNamedFinding(service.database, name);
  if (found === null) throw failure('RECORD_UNKNOWN', {place: because('record-finding', {id: name.fingerprint})});
  const {silence, ...finding} = found;
  return {silence, finding: relocalize([finding], options.rules, language)[0] ?? finding};
}

interface SilenceForm {
  readonly name: FindingName;
  readonly finding: RecordedFinding;
  /** Null: it counts. */
  readonly silence: Silence | null;
  readonly problems: readonly string[];
}

function formPage({name, finding, silence, problems}: SilenceForm, language: Language): FormPage {
  const hidden = {source: name.sourceId, document: name.document, rule: name.rule, fingerprint: name.fingerprint};
  const {message} = readContent(finding.content);
  return {
    heading: say(language, 'web.silence.title'),
    about: [message, name.rule, name.document].join(' · '),
    action: path,
    problems,
    fields: [
      ...Object.entries(hidden).map(([key, value]) => ({name: key, label: '', type: 'hidden' as const, value})),
      {
        name: 'until',
        label: say(language, 'web.silence.until'),
        hint: say(language, 'web.silence.untilHint'),
        type: 'date',
        value: silence?.until?.slice(0, 10) ?? '',
      },
      {name: 'reason', label: say(language, 'web.silence.reason'), value: silence?.reason ?? ''},
    ],
    buttons: [
      {name: 'save', text: say(language, 'web.form.save')},
      ...(silence === null ? [] : [{name: 'end', text: say(language, 'web.silence.end')}]),
    ],
    preview: null,
  };
}
