// Settings × rules → the rules that run, with their severity and complete options.
import type {Severity} from '../model/finding.ts';
import {fitsOption} from '../model/rule-options.ts';
import type {Rule, RuleOptions, RuleSetting} from '../model/rule.ts';

export interface ActiveRule {
  readonly rule: Rule;
  /** The user's severity, or null where the rule's own holds. */
  readonly severity: Severity | null;
  readonly options: RuleOptions;
}

/** Returns the rules that are not off, in the order given; removed rules never run. */
export function selectRules(rules: readonly Rule[], settings: Readonly<Record<string, RuleSetting>>): ActiveRule[] {
  return rules.flatMap((rule) => {
    const setting = settings[rule.meta.id] ?? {};
    if (rule.meta.status === 'removed' || (setting.severity ?? rule.meta.severity) === 'off') return [];
    return [{rule, severity: asSeverity(setting.severity), options: completeOptions(rule, setting.options ?? {})}];
  });
}

/** Returns a rule's options; those not given, or of another type than declared, have their defaults. */
export function completeOptions(rule: Rule, given: RuleOptions): RuleOptions {
  const values = Object.entries(rule.meta.options).map(([name, schema]) => {
    const value = given[name];
    return [name, value !== undefined && fitsOption(schema, value) ? value : schema.default] as const;
  });
  return Object.freeze(Object.fromEntries(values));
}

function asSeverity(severity: Severity | 'off' | undefined): Severity | null {
  return severity === undefined || severity === 'off' ? null : severity;
}
