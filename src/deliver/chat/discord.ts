// Discord: one embed, whose text may have 4,096 characters and its title 256; 30 messages a minute per channel.
import {type ChatFormat, fieldOf, json} from './chat-format.ts';
import {codeUnits, cutLines, withoutNames} from './markdown.ts';

const format: ChatFormat = {
  spacingMs: 2100,
  request: ({subject, markdown, cutNote}, {url}) => {
    // `<@1>`, `<#1>` and `<t:1>` have a meaning; entities have none, so the bracket is escaped as Markdown has it.
    const description = cutLines(withoutNames(markdown.replaceAll('<', '\\<')), 4000, cutNote, codeUnits);
    const embeds = [{title: withoutNames(subject).slice(0, 250), description}];
    return {url, headers: json, body: JSON.stringify({embeds, allowed_mentions: {parse: []}})};
  },
  // 204 without a body; 200 with the message when the address asks for it (`wait=true`).
  refusal: () => null,
  waitSeconds: (answer) => {
    const seconds = fieldOf(answer, 'retry_after');
    return typeof seconds === 'number' ? seconds : null;
  },
};

export default format;
