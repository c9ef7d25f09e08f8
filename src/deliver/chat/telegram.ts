// Telegram: `…/botTOKEN/sendMessage?chat_id=…`; 4,096 characters; 20 messages a minute to a group. The address contains the secret.
import {type ChatFormat, fieldOf, json, refusalUnless} from './chat-format.ts';
import {codeUnits, cutLines, withoutNames} from './markdown.ts';

const format: ChatFormat = {
  spacingMs: 3100,
  request: ({subject, markdown, cutNote}, {url}) => {
    const address = new URL(url);
    // `chat_id`, `message_thread_id` and whatever else the address says about the message.
    const target = Object.fromEntries(address.searchParams);
    address.search = '';
    const cut = cutLines(withoutNames(`**${subject}**\n${markdown}`), 4000, cutNote, codeUnits);
    const message = {text: toTelegram(cut), parse_mode: 'HTML', link_preview_options: {is_disabled: true}};
    return {url: address.href, headers: json, body: JSON.stringify({...target, ...message})};
  },
  refusal: (answer) => refusalUnless(fieldOf(answer, 'ok') === true, answer),
  waitSeconds: (answer) => {
    const seconds = fieldOf(answer, 'parameters', 'retry_after');
    return typeof seconds === 'number' ? seconds : null;
  },
};

export default format;

/** The few HTML tags that Telegram reads. Lines are cut before: a tag never crosses a line, so none is left open. */
function toTelegram(markdown: string): string {
  return markdown
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/\[([^\]\n]*)\]\((https?:[^\s)]*)\)/g, '<a href="$2">$1</a>')
    .replace(/^#{1,6} (.*)$/gm, (_, heading: string) => `<b>${heading.replaceAll('**', '')}</b>`)
    .replace(/\*\*([^*\n]+)\*\*/g, '<b>$1</b>')
    .replace(/^(\s*)[-*] /gm, '$1• ');
}
