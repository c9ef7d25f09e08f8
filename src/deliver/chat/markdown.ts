// The small Markdown of digests (headings, lists, bold, links) → what each chat understands, cut to its limit.

/** UTF-8 bytes. */
export function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** UTF-16 code units: never fewer than the characters that a chat counts. */
export function codeUnits(text: string): number {
  return text.length;
}

/** The first lines that fit into `limit` (by `measure`, default bytes) together with `note`, which is added when lines were left out. */
export function cutLines(text: string, limit: number, note: string, measure = byteLength): string {
  if (measure(text) <= limit) return text;
  const kept: string[] = [];
  let left = limit - measure(`\n${note}`);
  for (const line of text.split('\n')) {
    left -= measure(line) + 1;
    if (left < 0) break;
    kept.push(line);
  }
  return [...kept, note].join('\n');
}

/** Slack's own markup. Its three control characters are escaped, so a cell cannot make a link or a mention. */
export function toSlack(markdown: string): string {
  return markdown
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/\[([^\]]*)\]\((https?:[^\s)]*)\)/g, '<$2|$1>')
    .replace(/\*\*([^*\n]+)\*\*/g, '*$1*')
    .replace(/^#{1,6} (.*)$/gm, '*$1*')
    .replace(/^(\s*)[-*] /gm, '$1• ');
}

/** What DingTalk, WeCom and Feishu read as Markdown, without anything that calls people (`@all`, `<at …>`). */
export function withoutMentions(markdown: string): string {
  return withoutNames(markdown.replaceAll('<', '&lt;'));
}

/** `@name` with ZERO WIDTH SPACE after the sign: it calls nobody. */
export function withoutNames(text: string): string {
  return text.replace(/@(?=\S)/g, '@\u200b');
}
