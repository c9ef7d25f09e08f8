// What the rules say of a document beyond "info", as sentences.
import {detectDamage} from '../../src/encoding/detect-damage.ts';
import {inferShape} from '../../src/infer/index.ts';
import {fillPattern} from '../../src/model/fill-pattern.ts';
import type {Document} from '../../src/model/table.ts';
import {rules} from '../../src/rules/index.ts';
import {validateDocument} from '../../src/validate/index.ts';

/** Sentences of the findings that are errors or warnings. */
export function complaints(document: Document): string[] {
  const found = validateDocument(document, {rules, shapeOf: inferShape, damage: (each) => detectDamage(each.text)});
  return found
    .filter(({severity}) => severity !== 'info')
    .map(({rule, messageId, severity, data}) => {
      const sentence = rules.find(({meta}) => meta.id === rule)?.meta.messages[messageId];
      return `${severity} ${rule}: ${fillPattern(sentence?.en ?? '', data, 'en')}`;
    });
}
