// Runs each rule inside a border: a rule that throws becomes one finding, the others run on.
import type {Damage} from '../model/encoding.ts';
import {Failure, failure} from '../model/errors.ts';
import type {Finding, Fix, Report, Severity} from '../model/finding.ts';
import {once} from '../model/once.ts';
import type {RepairResult} from '../model/repair.ts';
import type {Rule, RuleContext} from '../model/rule.ts';
import type {Document} from '../model/table.ts';
import {thrownMessage} from '../model/thrown.ts';
import {comparableTables} from './comparable-tables.ts';
import {fixInDialect} from './in-dialect.ts';
import {readsAsPrinted, viewsOf, withSourcePlaces} from './views.ts';
import type {ActiveRule} from './select-rules.ts';
import type {ValidateOptions} from './validate-options.ts';

/** Of one rule in one document: a few hundred MB, and more than anybody reads. */
const maxFindings = 200_000;

export const crashRule = 'rule-crashed';

type SharedContext = Omit<RuleContext, 'options' | 'report'>;

/** Returns the findings of all rules, rule by rule, without fingerprints. */
export function runRules(document: Document, active: readonly ActiveRule[], options: ValidateOptions): Finding[] {
  const views = viewsOf(document, options);
  const shared = shareContext(document, options);
  const crash = active.find((each) => each.rule.meta.id === crashRule);
  return active.flatMap((each) => {
    try {
      const read = readsAsPrinted(each.rule) ? document : views.document;
      const findings = runRule(read, each, {...shared, source: document});
      return read === document ? findings : withSourcePlaces(findings, views.views);
    } catch (thrown) {
      if (thrown instanceof Failure) throw thrown;
      return crash === undefined ? [] : [crashFinding(crash, each.rule, thrown)];
    }
  });
}

function runRule(
  document: Document,
  active: ActiveRule,
  {source, ...shared}: SharedContext & {readonly source: Document},
): Finding[] {
  const findings: Finding[] = [];
  const rule = active.rule.meta.id;
  const report = (made: Report): void => {
    if (findings.length >= maxFindings)
      throw failure('TOO_MANY_FINDINGS', {source: document.source, rule, limit: maxFindings});
    const finding = toFinding(active, made);
    findings.push(made.fix === undefined ? finding : withFixInDialect(source, finding, made.fix));
  };
  active.rule.check(document, {...shared, options: active.options, report});
  return findings;
}

function withFixInDialect(document: Document, finding: Finding, fix: Fix): Finding {
  const {fix: _, ...unfixed} = finding;
  const written = fixInDialect(document, fix);
  return written === null ? unfixed : {...unfixed, fix: written};
}

/** Makes a finding of a report: the user's severity wins, then the report's, then the rule's. A mere hint is never an error. */
export function toFinding(active: ActiveRule, report: Report): Finding {
  const {meta} = active.rule;
  const confidence = report.confidence ?? 'proven';
  const own: Severity = report.severity ?? (meta.severity === 'off' ? 'warning' : meta.severity);
  const severity = active.severity ?? (own === 'error' && confidence === 'hint' ? 'warning' : own);
  return {...report, rule: meta.id, severity, confidence, data: report.data ?? {}, fingerprint: '', suppressed: null};
}

function crashFinding(crash: ActiveRule, rule: Rule, thrown: unknown): Finding {
  const message = thrownMessage(thrown);
  return toFinding(crash, {messageId: 'crashed', place: {kind: 'document'}, data: {rule: rule.meta.id, message}});
}

function shareContext(document: Document, options: ValidateOptions): SharedContext {
  const {damage, repair, shapeOf, like} = options;
  return {
    shapeOf,
    damage: once((): readonly Damage[] => damage?.(document) ?? []),
    repair: repair === undefined || repair === null ? null : once((): RepairResult | null => repair(document)),
    schemaOf: options.schemaOf ?? (() => null),
    canonicalSpelling: options.canonicalSpelling ?? ((word) => word),
    lastEdition: options.history?.edition ?? null,
    earlier: options.history?.earlier ?? (() => null),
    others: like === undefined || like === null ? null : {own: once(() => comparableTables(document, options)), like},
  };
}
