// Feishu: a card's request may have 20 KB; 100 a minute and 5 a second. Signed with the time in seconds.
import {type ChatFormat, hmac, json, refusalByCode} from './chat-format.ts';
import {cutLines, withoutMentions} from './markdown.ts';

const format: ChatFormat = {
  spacingMs: 700,
  request: ({subject, markdown, cutNote}, {url, secret}, now) => {
    const timestamp = String(Math.floor(now / 1000));
    const sign = secret === null ? {} : {timestamp, sign: hmac(`${timestamp}\n${secret}`, '', 'base64')};
    const content = cutLines(withoutMentions(markdown), 14_000, cutNote);
    const card = {header: {title: {tag: 'plain_text', content: subject}}, elements: [{tag: 'markdown', content}]};
    return {url, headers: json, body: JSON.stringify({...sign, msg_type: 'interactive', card})};
  },
  refusal: (answer) => refusalByCode(answer, ['code', 'StatusCode'], [9499, 11232]),
};

export default format;
