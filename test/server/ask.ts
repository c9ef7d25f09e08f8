// Requests as no browser would send them: any path, any header, any body.
import http from 'node:http';

export interface Asked {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly text: string;
}

export interface AskOptions {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** `path` goes out as it is: nothing tidies dots, slashes or escapes away. */
export function ask(url: string, path: string, {method = 'GET', headers = {}, body}: AskOptions = {}): Promise<Asked> {
  const {hostname, port} = new URL(url);
  return new Promise((resolve, reject) => {
    const request = http.request({hostname, port, path, method, headers, agent: false}, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (text += chunk));
      response.on('end', () => resolve({status: response.statusCode ?? 0, headers: response.headers, text}));
      response.on('error', reject);
    });
    request.on('error', reject);
    request.end(body);
  });
}

/** A form as a browser encodes it. */
export function formBody(fields: Readonly<Record<string, string>>): {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
} {
  return {
    headers: {'content-type': 'application/x-www-form-urlencoded'},
    body: new URLSearchParams(fields).toString(),
  };
}
