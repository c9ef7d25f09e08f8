import {expect, test} from 'vitest';
import {editionOf, table} from '../diff/edition.ts';

const markdown = table(
  ['Rank', 'Model', 'Score'],
  [
    [1, 'a', '90%'],
    [2, 'b', '80%'],
  ],
);
const html = '<table><tr><th>Model<th>Score<tr><td>a<td>90%<tr><td>b<td>80%</table>';

test.each([
  ['a heading', 'x.md', `# Coding\n\n**Bold**\n\n${markdown}`, 'Coding'],
  ['the bold line above it', 'x.md', `Text.\n\n**Coding leaderboard:**\n\n${markdown}`, 'Coding leaderboard'],
  ['its file, where the bold line is further up', 'x.md', `**Note**\n\nText.\n\n${markdown}`, 'x'],
  ['its file, where only words of the line above are bold', 'x.md', `**Note** this.\n\n${markdown}`, 'x'],
  [
    'the title in front matter',
    'x.md',
    `---\ntitle: "Coding leaderboard"\ndate: 2025-11-01\n---\n\n${markdown}`,
    'Coding leaderboard',
  ],
  ['its file, where front matter has no title', 'x.md', `---\nlayout: post\ndate: 2025-11-01\n---\n\n${markdown}`, 'x'],
  ['a heading with a colon', 'x.md', `# Note: coding\n\n${markdown}`, 'Note: coding'],
  [
    'the page, not a drawing in it',
    'x.html',
    `<svg><title>Bar</title></svg><title> Coding\nleaderboard </title>${html}`,
    'Coding leaderboard',
  ],
  ['its heading rather than the page', 'x.html', `<title>Site</title><h2>Coding</h2>${html}`, 'Coding'],
  ['its file', 'boards/coding.md', markdown, 'coding'],
])('a board is called by %s', async (_what, source, text, title) => {
  expect((await editionOf(text, source)).boards.map((board) => board.title)).toEqual([title]);
});
