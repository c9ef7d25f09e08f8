// `--fix`, `--unsafe-fixes`, `--diff`, `--fix-dry-run`: findings → edited text → file, written whole or not at all.
import fs from 'node:fs';
import {createTwoFilesPatch} from 'diff';
import {fixRead} from '../../app/fix-read.ts';
import type {ValidateRequest} from '../../app/validate-documents.ts';
import {loadLanguageModel, type LanguageModel} from '../../encoding/language/language-model.ts';
import {repair} from '../../encoding/repair.ts';
import {say} from '../../messages/say.ts';
import type {Environment} from '../../model/environment.ts';
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
        const isFile = document.source !== request.stdinName && !isUrl(document.source);
        const fixed = isFile ? await fixRead(document, findings, checkDocument, flags.unsafeFixes === true) : null;
        if (fixed === null) return undefined;
        const {source, text} = document;
        if (flags.diff === true && fixed.text !== text)
          patches.push(createTwoFilesPatch(source, source, text, fixed.text));
        if (write) {
          await environment.files.write(source, fixed.content);
          context.err(`${say(request.language, 'validate.fixed', {source, count: fixed.count})}\n`);
        }
        return fixed.document;
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
