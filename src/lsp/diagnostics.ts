// Findings → what an editor underlines.
import {DiagnosticSeverity, type Diagnostic, type Range} from 'vscode-languageserver/node';
import type {TextDocument} from 'vscode-languageserver-textdocument';
import {messageRenderer} from '../app/validate-documents.ts';
import type {Finding, Place, Severity} from '../model/finding.ts';
import {placeSpan} from '../model/place.ts';
import type {CheckedDocument} from './open-document.ts';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** Further places of one finding; more of them help nobody in an editor. */
const maxRelated = 20;

/** Returns the open findings. The fingerprint is in `data`, so that a code action finds its finding again. */
export function diagnosticsOf(checked: CheckedDocument, text: TextDocument): Diagnostic[] {
  const speak = messageRenderer(checked.world.request);
  return checked.findings
    .filter(({suppressed}) => suppressed === null)
    .map((finding) => ({
      range: rangeOf(checked, finding.place, text),
      severity: severities[finding.severity],
      source: 'tablewatch',
      code: finding.rule,
      message: speak(finding),
      data: finding.fingerprint,
      ...relatedOf(checked, finding, text),
    }));
}

function relatedOf(
  checked: CheckedDocument,
  {related = [], rule}: Finding,
  text: TextDocument,
): Pick<Diagnostic, 'relatedInformation'> {
  if (related.length === 0) return {};
  const relatedInformation = related.slice(0, maxRelated).map((place) => ({
    location: {uri: text.uri, range: rangeOf(checked, place, text)},
    message: rule,
  }));
  return {relatedInformation};
}

export function rangeOf({document}: CheckedDocument, place: Place, text: TextDocument): Range {
  const {start, end} = placeSpan(document, place);
  return {start: text.positionAt(start), end: text.positionAt(end)};
}
