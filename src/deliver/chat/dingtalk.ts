// DingTalk: 20 messages a minute per robot, then blocked for ten minutes; 20,000 bytes. Signed in the address, time in milliseconds.
import {type ChatFormat, hmac, json, refusalByCode} from './chat-format.ts';
import {cutLines, withoutMentions} from './markdown.ts';

const format: ChatFormat = {
  spacingMs: 3100,
  request: ({subject, markdown, cutNote}, {url, secret}, now) => {
    const address = new URL(url);
    if (secret !== null) {
      address.searchParams.set('timestamp', String(now));
      address.searchParams.set('sign', hmac(secret, `${String(now)}\n${secret}`, 'base64'));
    }
    const text = cutLines(withoutMentions(`### ${subject}\n\n${markdown}`), 16_000, cutNote);
    return {
      url: address.href,
      headers: json,
      body: JSON.stringify({msgtype: 'markdown', markdown: {title: subject, text}}),
    };
  },
  refusal: (answer) => refusalByCode(answer, ['errcode'], [130101, 410100, -1]),
};

export default format;
