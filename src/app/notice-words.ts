// The words of mails that are not digests: notices of the service.
import {describeError} from '../messages/describe-error.ts';
import {say} from '../messages/say.ts';
import type {FindingChange} from './finding-changes.ts';
import type {DigestMessage, RecordedFailure} from '../model/service.ts';
import type {Instant, Language} from '../model/text.ts';
import {escapeXml} from '../report/xml.ts';

/** Notifies the operator that a source keeps failing. */
export function failureNotice(
  source: string,
  failures: number,
  failure: RecordedFailure,
  next: Instant | null,
  language: Language,
): DigestMessage {
  const {message: reason, hint} = describeError(failure, language);
  const {code} = failure;
  const data = {
    source,
    count: failures,
    code,
    reason,
    hint: hint ?? '',
    next: next ?? say(language, 'service.failing.never'),
  };
  return asMessage(
    say(language, 'service.failing.subject', data),
    say(language, 'service.failing.text', data),
    language,
  );
}

/** Notifies the operator again of a source that has been failing since `since`. */
export function reminderNotice(source: string, failures: number, since: Instant, language: Language): DigestMessage {
  const data = {source, count: failures, since: since.slice(0, 10)};
  return asMessage(
    say(language, 'service.stillFailing.subject', data),
    say(language, 'service.stillFailing.text', data),
    language,
  );
}

/** Notifies the operator that a source can be read again. */
export function recoveryNotice(source: string, failures: number, language: Language): DigestMessage {
  const data = {source, count: failures};
  return asMessage(
    say(language, 'service.recovered.subject', data),
    say(language, 'service.recovered.text', data),
    language,
  );
}

/** More than these are counted: a message is read on a telephone, the page has them all. */
const maxListed = 10;

/** Tells a reader of new findings, or that none is left. `url`: of the source's page; null: there is none. */
export function findingsNotice(
  sourceId: string,
  changes: readonly FindingChange[],
  url: string | null,
  language: Language,
): DigestMessage {
  const count = changes.reduce((sum, {appeared}) => sum + appeared.length, 0);
  const [first] = changes;
  const data = {name: changes.length === 1 && first !== undefined ? first.document : sourceId, count};
  const subject = say(language, count === 0 ? 'service.findingsGone.subject' : 'service.findings.subject', data);
  const parts = changes.map((change) => findingsPart(change, language));
  return asMessage(subject, [...parts, ...(url === null ? [] : [url])].join('\n\n'), language);
}

function findingsPart({document, appeared, gone, left}: FindingChange, language: Language): string {
  const data = {document, count: appeared.length, gone, left};
  if (appeared.length === 0) return say(language, 'service.findingsGone.text', data);
  const lines = appeared.slice(0, maxListed).map(({rule, content}) => {
    const line = 'line' in content && typeof content.line === 'number' ? content.line : null;
    const message = 'message' in content && typeof content.message === 'string' ? content.message : rule;
    return line === null
      ? `- ${message} (${rule})`
      : `- ${say(language, 'service.findings.line', {line, message})} (${rule})`;
  });
  const more = appeared.length - lines.length;
  return [
    say(language, 'service.findings.text', data),
    ...lines,
    ...(more > 0 ? [`- ${say(language, 'service.findings.more', {more})}`] : []),
  ].join('\n');
}

/** How a message to a subscription came to nothing. */
export type MailProblem = 'undelivered' | 'bounced' | 'uncertain';

/** Notifies the operator of mail that its reader will miss. `count`: messages in a row. */
export function mailNotice(
  problem: MailProblem,
  subscription: string,
  count: number,
  failure: RecordedFailure,
  language: Language,
): DigestMessage {
  const {message: reason, hint} = describeError(failure, language);
  const data = {id: subscription, count, code: failure.code, reason, hint: hint ?? ''};
  const subject = say(language, `service.${problem}.subject`, data);
  return asMessage(subject, say(language, `service.${problem}.text`, data), language);
}

/** Notifies the operator that runs wait, and of a standstill. Times in minutes. */
export function waitingNotice(
  waiting: {readonly count: number; readonly minutes: number; readonly longest: number; readonly isStuck: boolean},
  language: Language,
): DigestMessage {
  const {isStuck, ...data} = waiting;
  const subject = say(language, isStuck ? 'service.stuck.subject' : 'service.waiting.subject', data);
  return asMessage(subject, say(language, 'service.waiting.text', data), language);
}

/** Says that all is well and nothing has changed since `since`. */
export function heartbeatNotice(since: Instant, sources: number, language: Language): DigestMessage {
  const data = {since: since.slice(0, 10), count: sources};
  return asMessage(say(language, 'service.heartbeat.subject'), say(language, 'service.heartbeat.text', data), language);
}

/** Asks a reader whether the address is theirs. */
export function confirmNotice(url: string, wishes: string, language: Language): DigestMessage {
  const text = say(language, 'service.confirm.text', {url, wishes});
  return asMessage(say(language, 'service.confirm.subject'), text, language);
}

/** Shows that mail arrives. */
export function testNotice(id: string, language: Language): DigestMessage {
  return asMessage(say(language, 'service.test.subject'), say(language, 'service.test.text', {id}), language);
}

/** Readable in any mail program, light and dark, without a style sheet. */
function asMessage(subject: string, text: string, language: Language): DigestMessage {
  const paragraphs = text.split('\n\n').map((part) => `<p>${linked(escapeXml(part)).replaceAll('\n', '<br>')}</p>`);
  const html = `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${escapeXml(subject)}</title>
</head>
<body style="font-family: sans-serif; overflow-wrap: anywhere">
${paragraphs.join('\n')}
</body>
</html>
`;
  return {subject, preheader: '', text, markdown: text, html};
}

/** Addresses on lines of their own become links. */
function linked(escaped: string): string {
  return escaped.replace(/^https?:\/\/\S+$/gm, (url) => `<a href="${url}">${url}</a>`);
}
