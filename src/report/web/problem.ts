// Pages for when there is nothing else to show: a failure, and the login.
import {say} from '../../messages/say.ts';
import {type PageRequest, renderPage, wordsOf} from './frame.ts';

export function renderProblem(message: string, hint: string, request: PageRequest): string {
  const {language} = request;
  const heading = say(language, 'web.error.title');
  return renderPage(
    'web-problem',
    request,
    {title: heading},
    {
      heading,
      message,
      hint,
      home: say(language, 'web.error.home'),
    },
  );
}

export function renderLogin(next: string, problem: string, request: PageRequest): string {
  const {language} = request;
  const words = wordsOf(language, ['web.login.title', 'web.login.about', 'web.login.token', 'web.login.button']);
  return renderPage(
    'web-login',
    request,
    {title: say(language, 'web.login.title'), isBare: true},
    {words, next, problem},
  );
}
