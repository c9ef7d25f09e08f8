export function wideBoard(rows: number, edition: 0 | 1): string;
