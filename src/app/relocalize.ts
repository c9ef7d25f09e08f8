// Recorded findings in the reader's language: they are kept in the service's, with the data that their sentences are made of.
import {sayRule} from '../messages/say.ts';
import type {FindingData} from '../model/finding.ts';
import type {Rule} from '../model/rule.ts';
import type {RecordedFinding} from '../model/service.ts';
import type {Language} from '../model/text.ts';

/** Returns the findings with their messages rendered again; those of removed rules keep their text. */
export function relocalize<Recorded extends RecordedFinding>(
  findings: readonly Recorded[],
  rules: readonly Rule[],
  language: Language,
): Recorded[] {
  const known = new Map(rules.map((rule) => [rule.meta.id, rule.meta.messages]));
  return findings.map((finding) => {
    const {content} = finding;
    if (!('messageId' in content && 'data' in content)) return finding;
    const {messageId, data} = content;
    const sentence = typeof messageId === 'string' ? known.get(finding.rule)?.[messageId] : undefined;
    if (sentence === undefined || !isFindingData(data)) return finding;
    return {...finding, content: {...content, message: sayRule(language, sentence, data)}};
  });
}

function isFindingData(value: unknown): value is FindingData {
  return typeof value === 'object' && value !== null;
}
