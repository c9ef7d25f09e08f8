// What the pure folders see of csv-parse: its own types pull in those of Node, and with them `process`, `fetch` and `Buffer`.
export function parse(text: string, options: object): unknown;
