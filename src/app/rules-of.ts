// The rules of a run: those that tablewatch brings along, then those of plugins.
import type {Configuration} from '../model/configuration.ts';
import {because, misuse} from '../model/errors.ts';
import type {Rule} from '../model/rule.ts';
import {rules} from '../rules/index.ts';

/** Returns all rules of a configuration. @throws CONFIG_INVALID for an id that two rules have */
export function rulesOf({plugins}: Pick<Configuration, 'plugins'>): readonly Rule[] {
  const all = [...rules];
  for (const {file, rules: added} of plugins) {
    for (const rule of added) {
      const {id} = rule.meta;
      if (all.some(({meta}) => meta.id === id))
        throw misuse('CONFIG_INVALID', {source: file, reason: because('rule-twice', {id})});
      all.push(rule);
    }
  }
  return all;
}
