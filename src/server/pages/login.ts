// Logging in with the configured token, and out.
import {say} from '../../messages/say.ts';
import {renderLogin} from '../../report/web/problem.ts';
import {htmlAnswer, type Route} from '../route.ts';
import {endLogin, sameText, setLogin} from '../session.ts';
import type {Web} from '../web-context.ts';
import {formRoute, ownAddress, pageRoute, seeOther, textOf} from './respond.ts';

export function loginRoutes(web: Web): Route[] {
  return [
    pageRoute(web, '/login', (page, {url}) => renderLogin(ownAddress(url.searchParams.get('next') ?? '/'), '', page)),
    formRoute(web, '/login', (form, page) => {
      const {token} = web.service.configuration().server;
      const next = ownAddress(textOf(form, 'next'));
      if (token === undefined || !sameText(textOf(form, 'token'), token)) {
        const problem = say(page.language, 'web.login.wrong');
        return Promise.resolve(htmlAnswer(renderLogin(next, problem, page), 401));
      }
      const answer = seeOther(next);
      return Promise.resolve({
        ...answer,
        headers: {
          ...answer.headers,
          'set-cookie': [setLogin(token, web.service.secret, web.service.configuration().server.publicUrl)],
        },
      });
    }),
    formRoute(web, '/logout', () => {
      const answer = seeOther('/login');
      return Promise.resolve({...answer, headers: {...answer.headers, 'set-cookie': [endLogin]}});
    }),
  ];
}
