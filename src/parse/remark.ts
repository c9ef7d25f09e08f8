// remark with GFM, loaded when the first Markdown document asks for it: loading takes 60–90 ms, a whole run on a small CSV file less.
import type {ParseMarkdown} from './markdown-inline.ts';

let loaded: Promise<ParseMarkdown> | null = null;

/** Returns the function that parses Markdown with remark-parse and remark-gfm. */
export function loadRemark(): Promise<ParseMarkdown> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<ParseMarkdown> {
  const [{unified}, {default: remarkParse}, {default: remarkGfm}] = await Promise.all([
    import('unified'),
    import('remark-parse'),
    import('remark-gfm'),
  ]);
  const processor = unified().use(remarkParse).use(remarkGfm).freeze();
  return (text) => processor.parse(text);
}
