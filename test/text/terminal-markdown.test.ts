import {expect, test} from 'vitest';
import {plainPalette} from '../../src/text/palette.ts';
import {renderTerminalMarkdown} from '../../src/text/terminal-markdown.ts';

const marking = {...plainPalette, bold: (text: string) => `<b>${text}</b>`};

test('headings, paragraphs, lists, links, code and tables for a terminal', () => {
  const text = `<!-- generated -->
# short-row

A row with **fewer** cells than its header, which shifts what is read by position; see [the rules](../rules.md) and
[GFM](https://github.github.com/gfm/).

- the first item is long enough that it has to be wrapped under its own first word
- second

| option | default |
|---|---|
| \`most\` | 100 |

\`\`\`markdown incorrect
| a | b |
\`\`\`
`;
  expect(renderTerminalMarkdown(text, 44, marking)).toBe(`<b>short-row</b>

A row with <b>fewer</b> cells than its header,
which shifts what is read by position; see
the rules and GFM
(https://github.github.com/gfm/).

- the first item is long enough that it has
  to be wrapped under its own first word
- second

<b>option  default</b>
\`most\`  100

    | a | b |
`);
});
