// Slack: a block of text holds 3,000 characters, a message 50 blocks; one message a second.
import {type ChatFormat, json, refusalUnless} from './chat-format.ts';
import {cutLines, toSlack} from './markdown.ts';

const format: ChatFormat = {
  spacingMs: 1050,
  request: ({subject, markdown, cutNote}, {url}) => {
    const lines = cutLines(toSlack(markdown), 12_000, cutNote).split('\n');
    const blocks = packLines(lines, 2900).map((text) => ({type: 'section', text: {type: 'mrkdwn', text}}));
    return {url, headers: json, body: JSON.stringify({text: toSlack(subject), blocks})};
  },
  refusal: (answer) => refusalUnless(answer.trim() === 'ok', answer),
};

export default format;

/** Lines joined to pieces of at most `limit` characters; a longer line is cut. */
function packLines(lines: readonly string[], limit: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const line of lines.map((one) => one.slice(0, limit))) {
    if (piece.length + line.length + 1 > limit) {
      pieces.push(piece);
      piece = '';
    }
    piece = piece === '' ? line : `${piece}\n${line}`;
  }
  return [...pieces, piece].filter((one) => one.trim() !== '');
}
