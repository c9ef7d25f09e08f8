// Rows → a Markdown table on stdout.

export function printTable(labels, rows) {
  const lines = [labels, labels.map((_, index) => (index === 0 ? '---' : '--:')), ...rows];
  process.stdout.write(`${lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`);
}

/** `12 / 40 (30 %)`; a dash without any. */
export function part(count, whole) {
  return whole === 0 ? '-' : `${count} / ${whole} (${((count / whole) * 100).toFixed(1)} %)`;
}
