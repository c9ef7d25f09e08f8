// Tables as section 4.10 of the GitHub Flavored Markdown specification (version 0.29) describes them, in words of the
// field: one entry for each statement of the section, with the number of tables it makes.

export interface GfmExample {
  readonly name: string;
  readonly markdown: string;
  readonly tables: number;
}

export const gfmExamples: readonly GfmExample[] = [
  {name: 'header, delimiter row, one row', markdown: '| model | score |\n| --- | --- |\n| GPT-5 | 88.3 |\n', tables: 1},
  {name: 'cells need not line up', markdown: '| model | vendor |\n| :-: | -----------:\nGLM-4.6 | 智谱\n', tables: 1},
  {
    name: 'an escaped pipe belongs to its cell',
    markdown: '| f\\|oo  |\n| ------ |\n| b `\\|` az |\n| b **\\|** im |\n',
    tables: 1,
  },
  {
    name: 'broken by another block',
    markdown: '| model | score |\n| --- | --- |\n| GPT-5 | 88.3 |\n> a note\n',
    tables: 1,
  },
  {
    name: 'a line without pipes is a row',
    markdown: '| model | score |\n| --- | --- |\n| GPT-5 | 88.3 |\nGLM-4.6\n\nprose\n',
    tables: 1,
  },
  {name: 'header and delimiter row must agree', markdown: '| model | score |\n| --- |\n| GPT-5 |\n', tables: 0},
  {
    name: 'rows vary in their cells',
    markdown: '| model | score |\n| --- | --- |\n| GPT-5 |\n| GLM-4.6 | 61.2 | surplus |\n',
    tables: 1,
  },
  {name: 'no rows at all', markdown: '| model | score |\n| --- | --- |\n', tables: 1},
  {name: 'a delimiter row of one dash each', markdown: 'model|score\n-|-\nGPT-5|88.3\n', tables: 1},
  {name: 'one column without pipes needs a colon', markdown: 'model\n:-\nGPT-5\n', tables: 1},
  {name: 'one column without pipes or colon is a heading', markdown: 'model\n-\nGPT-5\n', tables: 0},
  {
    name: 'interrupts a paragraph',
    markdown: 'The board:\n| model | score |\n| --- | --- |\n| GPT-5 | 88.3 |\n',
    tables: 1,
  },
  {
    name: 'in a list item',
    markdown: '- The board:\n\n  | model | score |\n  | --- | --- |\n  | GPT-5 | 88.3 |\n',
    tables: 1,
  },
  {
    name: 'starts on the list marker’s line',
    markdown: '1. | model | score |\n   | --- | --- |\n   | GPT-5 | 88.3 |\n',
    tables: 1,
  },
  {name: 'in a quote', markdown: '> | model | score |\n> | --- | --- |\n> | GPT-5 | 88.3 |\n', tables: 1},
  {
    name: 'a quoted table has no lazy rows',
    markdown: '> | model | score |\n> | --- | --- |\n| GPT-5 | 88.3 |\n',
    tables: 1,
  },
  {
    name: 'in <details>, after a blank line',
    markdown: '<details>\n\n| model | score |\n| --- | --- |\n| GPT-5 | 88.3 |\n\n</details>\n',
    tables: 1,
  },
  {
    name: 'in <details> without a blank line it is HTML',
    markdown: '<details>\n| model | score |\n| --- | --- |\n| GPT-5 | 88.3 |\n</details>\n',
    tables: 0,
  },
  {name: 'in fenced code', markdown: '```\n| model | score |\n| --- | --- |\n| GPT-5 | 88.3 |\n```\n', tables: 0},
  {name: 'in an unclosed fence', markdown: '~~~\n| model | score |\n| --- | --- |\n| GPT-5 | 88.3 |\n', tables: 0},
  {name: 'in a comment', markdown: '<!--\n| model | score |\n| --- | --- |\n| GPT-5 | 88.3 |\n-->\n', tables: 0},
  {
    name: 'a comment that ends inside a row',
    markdown: '<!--\n| model | score |\n| --- | --- |\n| GPT-5 | 88.3 | -->\n| a | b |\n| --- | --- |\n| c | d |\n',
    tables: 1,
  },
  {
    name: 'indented by four spaces it is code',
    markdown: '    | model | score |\n    | --- | --- |\n    | GPT-5 | 88.3 |\n',
    tables: 0,
  },
  {
    name: 'a table inside a table is rows',
    markdown: '| model | score |\n| --- | --- |\n| GPT-5 | 88.3 |\n| model | score |\n| --- | --- |\n| o3 | 60 |\n',
    tables: 1,
  },
  {
    name: 'code spans do not protect pipes',
    markdown: '| call | score |\n| --- | --- |\n| `a | b` | 3 |\n| `a \\| b` | 3 |\n',
    tables: 1,
  },
  {
    name: 'two backslashes before a pipe',
    markdown: '| a | b |\n| --- | --- |\n| x\\\\| y |\n| x\\\\\\| y |\n',
    tables: 1,
  },
  {
    name: 'links, emphasis and references',
    markdown:
      '| a | b |\n| --- | --- |\n| [GPT] | **[o3](https://example.org)** |\n| [^1] | ~~old~~ <br> new |\n\n[GPT]: https://example.org\n\n[^1]: a note\n',
    tables: 1,
  },
  {
    name: 'Windows line ends',
    markdown: '| model | score |\r\n| --- | --- |\r\n| GPT-5 | 88.3 |\r\n\r\n| a |\r\n| - |\r\n',
    tables: 2,
  },
];
