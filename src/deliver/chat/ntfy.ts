// ntfy: published as JSON to the server of the topic's address; 4,096 bytes; a request every 5 seconds. `secret` is an access token.
import {type ChatFormat, fieldOf, json, refusalUnless} from './chat-format.ts';
import {cutLines} from './markdown.ts';

const format: ChatFormat = {
  spacingMs: 5000,
  request: ({subject, markdown, cutNote}, {url, secret}) => {
    const address = new URL(url);
    const [, folder = '/', topic = ''] = /^(.*\/)([^/]+)\/?$/.exec(address.pathname) ?? [];
    address.pathname = folder;
    const body = {topic, title: subject.slice(0, 250), message: cutLines(markdown, 4000, cutNote), markdown: true};
    const login = secret === null ? {} : {authorization: `Bearer ${secret}`};
    return {url: address.href, headers: {...json, ...login}, body: JSON.stringify(body)};
  },
  refusal: (answer) => refusalUnless(typeof fieldOf(answer, 'id') === 'string', answer),
};

export default format;
