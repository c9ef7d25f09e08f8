// `--print-config FILE`: the settings of every rule for one file.
import {settingsFor, type ValidateRequest} from '../../app/validate-documents.ts';
import {completeOptions} from '../../validate/index.ts';
import type {CliContext} from '../context.ts';

export function printSettings(file: string, request: ValidateRequest, context: CliContext): void {
  const settings = settingsFor(file, request);
  const printed = request.rules.map((rule): readonly [string, unknown] => {
    const setting = settings[rule.meta.id];
    return [
      rule.meta.id,
      {severity: setting?.severity ?? rule.meta.severity, options: completeOptions(rule, setting?.options ?? {})},
    ];
  });
  context.out(
    JSON.stringify({file, configuration: request.configuration.file, rules: Object.fromEntries(printed)}, null, 2) +
      '\n',
  );
}
