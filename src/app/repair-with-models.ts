// Text → text repaired, with the models of whatever languages its lost bytes are in; each is read when a round of repair asks for it.
import type {Language} from '../encoding/language/text-language.ts';
import {loadLanguageModel, type LanguageModel} from '../encoding/language/language-model.ts';
import {repair, type RepairOptions} from '../encoding/repair.ts';
import type {Environment} from '../model/environment.ts';
import type {RepairResult} from '../model/repair.ts';

export interface ModelRepairOptions extends Pick<RepairOptions, 'minConfidence' | 'base'> {
  /** Clean texts of the same kind; read only when characters have lost bytes. */
  readonly findContext?: (() => Promise<NonNullable<RepairOptions['context']>>) | undefined;
}

/** The first attempt goes without models: most damaged texts lost nothing, and a model takes a moment to load. */
export async function repairWithModels(
  text: string,
  {findContext, ...options}: ModelRepairOptions,
  environment: Pick<Environment, 'languageModel'>,
): Promise<RepairResult> {
  const models = new Map<Language, LanguageModel>();
  let context: RepairOptions['context'];
  for (;;) {
    const missing = new Set<Language>();
    const model = (language: Language): LanguageModel | null => {
      const known = models.get(language) ?? null;
      if (known === null) missing.add(language);
      return known;
    };
    const result = repair(text, {...options, context, model});
    if (missing.size === 0) return context === undefined ? result : naming(context, result);
    for (const language of missing) models.set(language, loadLanguageModel(await environment.languageModel(language)));
    context ??= await findContext?.();
  }
}

/** The result with the texts that were read beside the document in its evidence. */
function naming(context: NonNullable<RepairOptions['context']>, result: RepairResult): RepairResult {
  if (context.length === 0 || result.characters.restored === 0) return result;
  const names = context.map(({name}) => name).join(', ');
  const because = [...result.evidence.because, `doubtful characters were decided with the words of ${names} in mind`];
  return {...result, evidence: {...result.evidence, because}};
}
