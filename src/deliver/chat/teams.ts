// Microsoft Teams: an Adaptive Card to the address of a workflow; 28 KB for the whole message; 4 requests a second.
import {type ChatFormat, json} from './chat-format.ts';
import {byteLength, cutLines, withoutMentions} from './markdown.ts';

const format: ChatFormat = {
  spacingMs: 1050,
  request: ({subject, markdown, cutNote}, {url}) => {
    const lines = cutLines(withoutMentions(markdown), 24_000, cutNote, blockBytes).split('\n');
    const title = {type: 'TextBlock', text: withoutMentions(subject).slice(0, 250), size: 'Large', wrap: true};
    const content = {
      $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
      type: 'AdaptiveCard',
      version: '1.4',
      msteams: {width: 'Full'},
      body: [title, ...lines.filter((line) => line.trim() !== '').map(blockOf)],
    };
    const attachments = [{contentType: 'application/vnd.microsoft.card.adaptive', contentUrl: null, content}];
    return {url, headers: json, body: JSON.stringify({type: 'message', attachments})};
  },
  // 202: the workflow was started.
  refusal: () => null,
};

export default format;

/** One block per line: a block knows no headings, and joins lines that are not items of a list. */
function blockOf(line: string): object {
  const [, heading] = /^#{1,6} (.*)$/.exec(line) ?? [];
  if (heading !== undefined) return {type: 'TextBlock', text: heading, weight: 'Bolder', wrap: true};
  return {type: 'TextBlock', text: line.replace(/^(\s*)[-*] /, '$1• '), spacing: 'None', wrap: true};
}

function blockBytes(text: string): number {
  return text.split('\n').reduce((sum, line) => sum + byteLength(JSON.stringify(blockOf(line))) + 1, 0);
}
