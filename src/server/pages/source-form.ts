// Sources that are added and edited on a page. Only web addresses: a page must not open what else this machine has.
import {say} from '../../messages/say.ts';
import type {SourceSetting} from '../../model/configuration.ts';
import {because, errorWords, failure} from '../../model/errors.ts';
import type {SourceState} from '../../model/service.ts';
import type {Language} from '../../model/text.ts';
import {type FormPage, renderForm} from '../../report/web/form.ts';
import {sourceHref} from '../../report/web/links.ts';
import {checkConfiguration} from '../../scheduler/check-configuration.ts';
import {sourceRow} from '../../scheduler/follow-configuration.ts';
import {storedSetting} from '../../scheduler/hide-secrets.ts';
import {readSource, removePageSource, writePageSource} from '../../store/sql/sources.ts';
import {htmlAnswer, type Route} from '../route.ts';
import type {Web} from '../web-context.ts';
import {formRoute, pageRoute, seeOther, textOf} from './respond.ts';

const path = '/source-form';

export function sourceFormRoutes(web: Web): Route[] {
  const {service} = web;
  return [
    pageRoute(web, path, async (page, {url}) => {
      const id = url.searchParams.get('id');
      const source = id === null ? null : await editable(web, id);
      return renderForm(formPage(source?.setting ?? {id: '', url: ''}, source !== null, [], page.language), page);
    }),
    formRoute(web, path, async (form, page) => {
      const setting = readSetting(form, service.configuration().schedule.timeZone);
      const known = await readSource(service.database, setting.id);
      const isEdit = textOf(form, 'known') === setting.id;
      const problems = problemsOf(web, setting, known, isEdit, page.language);
      if (problems.length > 0)
        return htmlAnswer(renderForm(formPage(setting, isEdit, problems, page.language), page), 400);
      await writePageSource(service.database, sourceRow(setting, service.configuration(), known, service.clock.now()));
      await service.refresh();
      await service.runNow(setting.id);
      return seeOther(`${sourceHref(setting.id)}?saved=${encodeURIComponent(setting.id)}`);
    }),
    formRoute(web, '/sources/:id/remove', async (_form, _page, {param}) => {
      const {id} = await editable(web, param('id'));
      await removePageSource(service.database, id);
      await service.refresh();
      return seeOther(`/?removed=${encodeURIComponent(id)}`);
    }),
  ];
}

/** @throws RECORD_UNKNOWN for one that is not there, or is set in the configuration. */
async function editable({service}: Web, id: string): Promise<SourceState> {
  const source = await readSource(service.database, id);
  if (source?.origin !== 'page') throw failure('RECORD_UNKNOWN', {place: because('record-source', {id})});
  return source;
}

function readSetting(form: FormData, zone: string): SourceSetting {
  const [schedule, board] = [textOf(form, 'schedule').trim(), textOf(form, 'board').trim()];
  return {
    id: textOf(form, 'id').trim(),
    url: textOf(form, 'url').trim(),
    ...(schedule === '' ? {} : {schedule, timeZone: textOf(form, 'timeZone').trim() || zone}),
    ...(board === '' ? {} : {board}),
  };
}

function problemsOf(
  {service}: Web,
  setting: SourceSetting,
  known: SourceState | null,
  isEdit: boolean,
  language: Language,
): string[] {
  const problems = checkConfiguration({...service.configuration(), sources: [setting], digests: [], webhooks: []})
    .filter(({severity, keys}) => severity === 'error' && keys[0] === 'sources')
    .map(({problem}) => errorWords(problem, language));
  const isTaken = known !== null && (known.origin === 'file' || (known.configured && !isEdit));
  return [
    ...(/^[\w.-]{1,60}$/.test(setting.id) ? [] : [say(language, 'web.form.badId')]),
    ...(isTaken ? [say(language, 'web.form.exists')] : []),
    ...(storedSetting(setting).url === setting.url ? [] : [say(language, 'web.form.secret')]),
    ...problems,
  ];
}

function formPage(setting: SourceSetting, isEdit: boolean, problems: readonly string[], language: Language): FormPage {
  const {id, url = '', schedule = '', timeZone = '', board = ''} = setting;
  return {
    heading: isEdit ? say(language, 'web.form.edit', {id}) : say(language, 'web.form.source'),
    about: say(language, 'web.form.sourceAbout'),
    action: path,
    problems,
    fields: [
      ...(isEdit
        ? [
            {name: 'id', label: '', type: 'hidden' as const, value: id},
            {name: 'known', label: '', type: 'hidden' as const, value: id},
          ]
        : [
            {
              name: 'id',
              label: say(language, 'web.form.id'),
              hint: say(language, 'web.form.idHint'),
              value: id,
              isRequired: true,
            },
          ]),
      {
        name: 'url',
        label: say(language, 'web.form.location'),
        hint: say(language, 'web.form.locationHint'),
        value: url,
        isRequired: true,
      },
      {
        name: 'schedule',
        label: say(language, 'web.form.schedule'),
        hint: say(language, 'web.form.scheduleHint'),
        value: schedule,
      },
      {name: 'timeZone', label: say(language, 'web.subscribe.timeZone'), value: timeZone},
      {name: 'board', label: say(language, 'web.form.board'), hint: say(language, 'web.form.boardHint'), value: board},
    ],
    buttons: [{name: 'save', text: say(language, 'web.form.save')}],
    preview: null,
  };
}
