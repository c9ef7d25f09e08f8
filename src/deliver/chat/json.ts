// Our own receiver: all of it, signed over time and body, so that it can be neither forged nor replayed later.
import {type ChatFormat, hmac, json} from './chat-format.ts';

const format: ChatFormat = {
  spacingMs: 0,
  request: ({key, subject, preheader, text, markdown, html}, {url, secret}, now) => {
    const body = JSON.stringify({schemaVersion: 1, id: key, subject, preheader, text, markdown, html});
    const time = String(Math.floor(now / 1000));
    const signature =
      secret === null ? {} : {'x-tablewatch-signature': `t=${time},v1=${hmac(secret, `${time}.${body}`, 'hex')}`};
    return {url, headers: {...json, 'idempotency-key': key, ...signature}, body};
  },
  refusal: () => null,
};

export default format;
