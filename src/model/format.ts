// The formats a document may have, and all that is true of each. The loaders of parse/ and the schemas' enums are written from here
// (`npm run docs:write`).

interface FormatFacts {
  /** The file of parse/ that reads it; `parse/loaders.ts` is written from here. */
  readonly loader: string;
  /** Without the dot, lower case. None: only the content leads to it. */
  readonly extensions: readonly string[];
  /** What servers call it; the first is the registered one. `text/plain` says nothing. */
  readonly mediaTypes: readonly string[];
  /** Bytes that are not text: no encoding to detect, nothing to repair. */
  readonly binary: boolean;
  /** Whether fixes may change its source text. */
  readonly editable: boolean;
  /** Whether a folder given as a source includes its files of this format. */
  readonly inFolders: boolean;
}

export const formats = {
  markdown: {
    loader: 'markdown',
    extensions: ['md', 'markdown', 'mdown', 'mkd', 'mdx'],
    mediaTypes: ['text/markdown', 'text/x-markdown'],
    ...{binary: false, editable: true, inFolders: true},
  },
  csv: {
    loader: 'csv',
    extensions: ['csv'],
    mediaTypes: ['text/csv', 'application/csv'],
    ...{binary: false, editable: true, inFolders: true},
  },
  tsv: {
    loader: 'csv',
    extensions: ['tsv', 'tab'],
    mediaTypes: ['text/tab-separated-values'],
    ...{binary: false, editable: true, inFolders: true},
  },
  html: {
    loader: 'html',
    extensions: ['html', 'htm', 'xhtml'],
    mediaTypes: ['text/html', 'application/xhtml+xml'],
    ...{binary: false, editable: true, inFolders: true},
  },
  xlsx: {
    loader: 'xlsx',
    extensions: ['xlsx', 'xlsm'],
    mediaTypes: [
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'application/vnd.ms-excel.sheet.macroenabled.12',
    ],
    ...{binary: true, editable: false, inFolders: true},
  },
  ods: {
    loader: 'xlsx',
    extensions: ['ods'],
    mediaTypes: ['application/vnd.oasis.opendocument.spreadsheet'],
    ...{binary: true, editable: false, inFolders: true},
  },
  parquet: {
    loader: 'parquet',
    extensions: ['parquet'],
    mediaTypes: ['application/vnd.apache.parquet'],
    ...{binary: true, editable: false, inFolders: true},
  },
  // Most JSON files are not tables (package.json …), so folders do not include them.
  json: {
    loader: 'json',
    extensions: ['json'],
    mediaTypes: ['application/json'],
    ...{binary: false, editable: true, inFolders: false},
  },
  jsonl: {
    loader: 'json',
    extensions: ['jsonl', 'ndjson'],
    mediaTypes: ['application/jsonl', 'application/x-ndjson'],
    ...{binary: false, editable: true, inFolders: false},
  },
  yaml: {
    loader: 'yaml',
    extensions: ['yaml', 'yml'],
    mediaTypes: ['application/yaml', 'application/x-yaml', 'text/yaml', 'text/x-yaml'],
    ...{binary: false, editable: false, inFolders: false},
  },
  text: {
    loader: 'markdown',
    extensions: [],
    mediaTypes: [],
    ...{binary: false, editable: true, inFolders: false},
  },
} as const satisfies Readonly<Record<string, FormatFacts>>;

export type Format = keyof typeof formats;

const facts: Readonly<Record<Format, FormatFacts>> = formats;
const byExtension = indexBy(({extensions}) => extensions);
const byMediaType = indexBy(({mediaTypes}) => mediaTypes);

/** Returns the format that a path or URL names by its extension (query and fragment do not count, nor does `.gz`). */
export function formatByName(source: string): Format | undefined {
  const extension = /\.([A-Za-z0-9]+)(?:\.gz)?(?:[?#].*)?$/i.exec(source)?.[1];
  return extension === undefined ? undefined : byExtension.get(extension.toLowerCase());
}

/** Returns the format that a `Content-Type` names, parameters or not. */
export function formatByMediaType(mediaType: string): Format | undefined {
  return byMediaType.get(mediaType.replace(/;.*/s, '').trim().toLowerCase());
}

function indexBy(keysOf: (facts: FormatFacts) => readonly string[]): ReadonlyMap<string, Format> {
  const index = new Map<string, Format>();
  let format: Format;
  for (format in facts) for (const key of keysOf(facts[format])) index.set(key, format);
  return index;
}
