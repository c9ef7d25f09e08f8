// Logging in with the configured token, and out.
import {say} from '../../messages/say.ts';
import {renderLogin} from '../../report/page-problem.ts';
import {htmlAnswer, type Route} from '../route.ts';
import {endLogin, sameText, setLogin} from '../session.ts';
import type {Web} from '../web-context.ts';
import {formRoute, pageRoute, seeOther, textOf} from './respond.ts';

export function loginRoutes(web: Web): Route[] {
  return [
    pageRoute(web, '/login', (page, {url}) => renderLogin(ownPath(url.searchParams.get('next') ?? '/'), '', page)),
    formRoute(web, '/login', (form, page) => {
      const {token} = web.service.configuration().server;
      const next = ownPath(textOf(form, 'next'));
      if (token === undefined || !sameText(textOf(form, 'token'), token)) {
        const problem = say(page.language, 'web.login.wrong');
        return Promise.resolve(htmlAnswer(renderLogin(next, problem, page), 401));
      }
      const answer = seeOther(next);
      return Promise.resolve({
        ...answer,
        headers: {...answer.headers, 'set-cookie': [setLogin(token, web.service.secret)]},
      });
    }),
    formRoute(web, '/logout', () => {
      const answer = seeOther('/login');
      return Promise.resolve({...answer, headers: {...answer.headers, 'set-cookie': [endLogin]}});
    }),
  ];
}

/** A path of this server: an address of another one must not come out of a link to the login. */
function ownPath(text: string): string {
  return /^\/(?![/\\])[^\\\r\n]*$/.test(text) ? text : '/';
}
