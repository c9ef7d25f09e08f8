// `--fix`, `--unsafe-fixes`, `--diff`, `--fix-dry-run`: findings → edited text → file, written whole or not at all.
import fs from 'node:fs';
import {createTwoFilesPatch} from 'diff';
import {readDocument} from '../../app/read-document.ts';
import type {ValidateRequest} from '../../app/validate-documents.ts';
import {loadLanguageModel, type LanguageModel} from '../../encoding/language/language-model.ts';
import {repair} from '../../encoding/repair.ts';
import {fixDocument} from '../../fix/index.ts';
import {say} from '../../messages/say.ts';
import type {Environment} from '../../model/environment.ts';
import type {Finding} from '../../model/finding.ts';
import {formats} from '../../model/format.ts';
import type {RepairResult} from '../../model/repair.ts';
import type {Document} from '../../model/table.ts';
import {isUrl} from '../../source/index.ts';
import type {CliContext} from '../context.ts';
import {languageModelFile} from '../../workspace/package-files.ts';
import type {ValidateFlags} from './validate-flags.ts';

export interface Fixer {
  /** What a request needs beside the rest so that documents are fixed. */
  readonly request: Pick<ValidateRequest, 'visit' | 'repair'>;
  /** Unified diff of everything that fixes would change. */
  readonly diffText: () => string;
}

export function makeFixer(
  flags: ValidateFlags,
  request: ValidateRequest,
  environment: Environment,
  context: CliContext,
): Fixer {
  const patches: string[] = [];
  const write = flags.diff !== true && flags.fixDryRun !== true;
  return {
    diffText: () => patches.join(''),
    request: {
      repair: repairOf(),
      visit: async (document, findings, checkDocument) => {
        const transcodes = flags.unsafeFixes === true && findings.some(isTranscoding);
        if (!mayEdit(document, request) || !(isUtf8(document) || transcodes)) return undefined;
        const fixed = await fixDocument({
          text: document.text,
          unsafe: flags.unsafeFixes === true,
          check: (text) => checkText(document, text, checkDocument),
        });
        const isEdited = fixed.text !== document.text;
        if (!isEdited && !transcodes) return undefined;
        if (flags.diff === true && isEdited)
          patches.push(createTwoFilesPatch(document.source, document.source, document.text, fixed.text));
        const keepsMark = document.decoding.bom && isUtf8(document);
        if (write) await environment.files.write(document.source, (keepsMark ? '\uFEFF' : '') + fixed.text);
        const count = fixed.applied.length + (transcodes ? 1 : 0);
        if (write) context.err(`${say(request.language, 'validate.fixed', {source: document.source, count})}\n`);
        return parsed(document, fixed.text);
      },
    },
  };
}

/** A language's model is read when the first damaged document asks for it. */
function repairOf(): (document: Document) => RepairResult {
  const models = new Map<string, LanguageModel>();
  const model = (language: string): LanguageModel => {
    const known = models.get(language) ?? loadLanguageModel(fs.readFileSync(languageModelFile(language)));
    models.set(language, known);
    return known;
  };
  return ({text}) => repair(text, {model});
}

function mayEdit(document: Document, request: ValidateRequest): boolean {
  const isFile = document.source !== request.stdinName && !isUrl(document.source);
  return isFile && formats[document.format].editable && document.decoding.invalidBytes === 0;
}

/** Other files are written back only where that is the fix asked for: an edit must never change the encoding on the side. */
function isUtf8({decoding}: Document): boolean {
  return decoding.encoding === 'utf-8';
}

function isTranscoding({fix, suppressed}: Finding): boolean {
  return fix?.safety === 'unsafe' && fix.edits.length === 0 && suppressed === null;
}

async function checkText(
  document: Document,
  text: string,
  checkDocument: (document: Document) => Finding[],
): Promise<readonly Finding[]> {
  return text === document.text ? checkDocument(document) : checkDocument(await parsed(document, text));
}

function parsed(document: Document, text: string): Promise<Document> {
  const {source, format, select} = document;
  return readDocument(text, {source, format, select});
}
