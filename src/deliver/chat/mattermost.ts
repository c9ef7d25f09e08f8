// Mattermost: 16,383 characters of Markdown; ten requests a second where its administrator limits them. The address is the secret.
import {type ChatFormat, json, refusalUnless} from './chat-format.ts';
import {codeUnits, cutLines, withoutMentions} from './markdown.ts';

const format: ChatFormat = {
  spacingMs: 200,
  request: ({subject, markdown, cutNote}, {url}) => {
    const text = cutLines(withoutMentions(`### ${subject}\n\n${markdown}`), 16_000, cutNote, codeUnits);
    return {url, headers: json, body: JSON.stringify({text})};
  },
  refusal: (answer) => refusalUnless(answer.trim() === 'ok', answer),
};

export default format;
