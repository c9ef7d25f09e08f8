// A cron expression → its fields. node-cron reads the expression; here is decided what we accept of it.
import {type ParsedFields, validateDetailed} from 'node-cron';
import {because, type ErrorReason, misuse} from '../model/errors.ts';

/** Allowed values per field, ascending; days may also be `L`, `L-3`, `15W`, `LW` and weekdays `5L`, `1#2`. Sunday is 0. */
export type CronFields = ParsedFields;

/**
 * Returns the fields of a cron expression of five fields (or six, with seconds; or `@daily` …).
 * @throws SCHEDULE_INVALID; SCHEDULE_TWO_MEANINGS when day of month and day of week are both set.
 */
export function readExpression(expression: string): CronFields {
  const checked = validateDetailed(expression);
  if (!checked.valid || checked.fields === undefined) {
    throw misuse('SCHEDULE_INVALID', {expression, reason: whyInvalid(expression, checked.errors[0])});
  }
  if (hasTwoMeanings(expression)) throw misuse('SCHEDULE_TWO_MEANINGS', {expression});
  return sorted(checked.fields);
}

const fieldNames: Readonly<Record<string, ErrorReason>> = {
  second: because('cron-second'),
  minute: because('cron-minute'),
  hour: because('cron-hour'),
  dayOfMonth: because('cron-day-of-month'),
  month: because('cron-month'),
  dayOfWeek: because('cron-day-of-week'),
};

interface FieldError {
  readonly field: string;
  readonly value?: string;
  readonly message: string;
}

/** node-cron's own messages are English only. */
function whyInvalid(expression: string, error: FieldError | undefined): ErrorReason {
  const {field = '', value = '', message = ''} = error ?? {};
  if (message.includes('impossible day')) return because('cron-no-such-day', {value});
  const name = fieldNames[field];
  if (name !== undefined) return because('cron-field', {field: name, value});
  const count = expression.trim().split(/\s+/).length;
  return count === 5 ? because('cron-unreadable') : because('cron-fields', {count});
}

/** cron runs when either day field matches, node-cron when both do: such an expression says different things to different readers. */
function hasTwoMeanings(expression: string): boolean {
  const fields = expression.trim().split(/\s+/);
  const [dayOfMonth, , dayOfWeek] = fields.slice(-3);
  return fields.length >= 5 && isRestricted(dayOfMonth) && isRestricted(dayOfWeek);
}

function isRestricted(field: string | undefined): boolean {
  return field !== undefined && field !== '*' && field !== '?';
}

function sorted(fields: ParsedFields): CronFields {
  const ascending = (values: readonly number[]): number[] => [...new Set(values)].sort((a, b) => a - b);
  return {
    ...fields,
    second: ascending(fields.second),
    minute: ascending(fields.minute),
    hour: ascending(fields.hour),
    month: ascending(fields.month),
  };
}
