// What an HTTP route is: a pure-looking function from request to answer. Sockets, limits and headers are listen.ts's business.

export interface WebRequest {
  readonly method: string;
  readonly url: URL;
  /** The value of a `:name` part of the route's path, decoded; empty where it has none. */
  readonly param: (name: string) => string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** The body, at most the route's `maxBytes`. @throws REQUEST_TOO_LARGE */
  readonly body: () => Promise<Uint8Array>;
  /** Address of the client. */
  readonly client: string;
  readonly signal: AbortSignal;
}

export interface WebAnswer {
  readonly status: number;
  /** In addition to the security headers of every response. */
  readonly headers?: Readonly<Record<string, string | string[]>>;
  readonly body: string | Uint8Array;
  /** Sent after `body`, piece by piece, until it ends or the client goes away; it ends when the request's signal fires. */
  readonly stream?: AsyncIterable<string, unknown, unknown>;
}

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** `/boards/:id`; a part with a colon takes any one segment. */
  readonly path: string;
  /** Largest body, in bytes. Default 64 KiB. */
  readonly maxBytes?: number;
  readonly handle: (request: WebRequest) => Promise<WebAnswer> | WebAnswer;
}

/** The route for a request, and its parameters; null when no path matches; `methods` when only the method does not. */
export function findRoute(
  routes: readonly Route[],
  method: string,
  path: string,
): {route: Route; params: Record<string, string>} | {methods: readonly string[]} | null {
  const matching = routes.flatMap((route) => {
    const params = matchPath(route.path, path);
    return params === null ? [] : [{route, params}];
  });
  const wanted = method === 'HEAD' ? 'GET' : method;
  const found = matching.find(({route}) => route.method === wanted);
  if (found !== undefined) return found;
  if (matching.length === 0) return null;
  const methods = matching.map(({route}) => route.method);
  return {methods: [...new Set(methods.flatMap((known) => (known === 'GET' ? ['GET', 'HEAD'] : [known])))]};
}

function matchPath(pattern: string, path: string): Record<string, string> | null {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? '';
    if (!part.startsWith(':')) {
      if (part !== value) return null;
      continue;
    }
    const decoded = decode(value);
    if (decoded === null || decoded === '') return null;
    params[part.slice(1)] = decoded;
  }
  return params;
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

export function htmlAnswer(body: string, status = 200): WebAnswer {
  return {status, headers: {'content-type': 'text/html; charset=utf-8'}, body};
}

export function jsonAnswer(value: unknown, status = 200): WebAnswer {
  return {status, headers: {'content-type': 'application/json; charset=utf-8'}, body: JSON.stringify(value)};
}
