// The web: pages, JSON API, assets, and the guard before all of them.
import type {Service} from '../scheduler/service.ts';
import {apiRoutes} from './api/routes.ts';
import {assetRoutes} from './assets.ts';
import {makeGuard} from './guard.ts';
import {openEditionCache} from './edition-cache.ts';
import {boardRoutes} from './pages/boards.ts';
import {dashboardRoutes} from './pages/dashboard.ts';
import {diffRoutes} from './pages/diff.ts';
import {digestRoutes} from './pages/digests.ts';
import {listRoutes} from './pages/lists.ts';
import {eventRoutes} from './pages/events.ts';
import {findingRoutes} from './pages/findings.ts';
import {loginRoutes} from './pages/login.ts';
import {publicRoutes} from './pages/public.ts';
import {repairRoutes} from './pages/repair.ts';
import {searchRoutes} from './pages/search.ts';
import {silenceRoutes} from './pages/silence.ts';
import {sourceFormRoutes} from './pages/source-form.ts';
import {subscribeRoutes} from './pages/subscribe.ts';
import {answerProblem} from './pages/respond.ts';
import type {Problem} from './problem.ts';
import type {Route, WebAnswer, WebRequest} from './route.ts';
import type {Web, WebOptions} from './web-context.ts';

export interface Site {
  readonly routes: readonly Route[];
  readonly guard: (request: WebRequest) => WebAnswer | null;
  readonly tell: (request: WebRequest, problem: Problem) => WebAnswer;
}

export function makeWeb(service: Service, options: WebOptions): Site {
  const web: Web = {service, options, kept: openEditionCache(service)};
  const routes = [
    ...assetRoutes(),
    ...loginRoutes(web),
    ...dashboardRoutes(web),
    ...listRoutes(web),
    ...findingRoutes(web),
    ...searchRoutes(web),
    ...eventRoutes(web),
    ...boardRoutes(web),
    ...diffRoutes(web),
    ...digestRoutes(web),
    ...subscribeRoutes(web),
    ...silenceRoutes(web),
    ...sourceFormRoutes(web),
    ...repairRoutes(web),
    ...publicRoutes(web),
    ...apiRoutes(web),
  ];
  return {routes, guard: makeGuard(web), tell: (request, problem) => answerProblem(web, request, problem)};
}
