// WeCom: 4,096 bytes of Markdown without tables; 20 a minute per robot. The address is the secret.
import {type ChatFormat, json, refusalByCode} from './chat-format.ts';
import {cutLines, withoutMentions} from './markdown.ts';

const format: ChatFormat = {
  spacingMs: 3100,
  request: ({subject, markdown, cutNote}, {url}) => {
    const content = cutLines(withoutMentions(`### ${subject}\n${markdown}`), 4000, cutNote);
    return {url, headers: json, body: JSON.stringify({msgtype: 'markdown', markdown: {content}})};
  },
  refusal: (answer) => refusalByCode(answer, ['errcode'], [45009, -1]),
};

export default format;
