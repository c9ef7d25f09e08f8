// The error response: a problem object for programs (RFC 9457), a page for browsers.
import {describeError} from '../messages/describe-error.ts';
import {say, type MessageKey} from '../messages/say.ts';
import {Failure, httpStatus, Misuse} from '../model/errors.ts';
import type {Language} from '../model/text.ts';
import type {WebAnswer} from './route.ts';

/** A rejected request, or a failure while answering it. */
export type Problem = {readonly status: number; readonly key: MessageKey} | {readonly error: Failure | Misuse};

export interface ReportedProblem {
  readonly status: number;
  readonly sentence: string;
  /** Empty: there is none. */
  readonly hint: string;
  readonly code: string | null;
}

/** Returns a problem's words in the language of the request. */
export function reportProblem(problem: Problem, language: Language): ReportedProblem {
  if ('key' in problem) return {status: problem.status, sentence: say(language, problem.key), hint: '', code: null};
  const {code} = problem.error;
  const {message, hint} = describeError(problem.error, language);
  return {status: httpStatus(code), sentence: message, hint: hint ?? '', code};
}

/** Any thrown value; what is neither a failure nor a misuse is an internal error and reveals no details. */
export function problemOf(error: unknown): Problem {
  return error instanceof Failure || error instanceof Misuse ? {error} : {status: 500, key: 'web.error.fault'};
}

const titles: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  421: 'Misdirected Request',
  422: 'Unprocessable Content',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
};

/** `application/problem+json`. */
export function problemAnswer(problem: Problem, language: Language = 'en'): WebAnswer {
  const {status, sentence, hint, code} = reportProblem(problem, language);
  const body = {
    type: 'about:blank',
    title: titles[status] ?? 'Error',
    status,
    detail: sentence,
    ...(code === null ? {} : {code}),
    ...(hint === '' ? {} : {hint}),
  };
  return {status, headers: {'content-type': 'application/problem+json'}, body: JSON.stringify(body)};
}
