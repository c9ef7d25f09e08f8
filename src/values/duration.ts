// 1分30秒, 1h 20min → one number in the smallest unit that is written.
import {makeNumber, unitParts, type NumberValue} from './number-value.ts';
import {readUnit} from './units.ts';

const seconds = {day: 86_400, hour: 3600, minute: 60, second: 1};
const duration = new RegExp(
  '^(?:(?<day>\\d+)\\s*(?:d|天|days?)\\s*)?(?:(?<hour>\\d+)\\s*(?:h|hrs?|小时|时|hours?)\\s*)?' +
    '(?:(?<minute>\\d+)\\s*(?:m|mins?|分钟|分|minutes?)\\s*)?(?:(?<second>\\d+(?:\\.\\d+)?)\\s*(?:s|secs?|秒钟|秒|seconds?))?$',
  'iu',
);

/** `1分30秒`, `1h 20min`, `2天3小时`: two or more parts, in the smallest unit that is written. */
export function readDuration(text: string): NumberValue | null {
  const groups = duration.exec(text)?.groups;
  if (groups === undefined) return null;
  const parts = (['day', 'hour', 'minute', 'second'] as const).filter((part) => groups[part] !== undefined);
  const smallest = parts.at(-1);
  if (parts.length < 2 || smallest === undefined) return null;
  const total = parts.reduce((sum, part) => sum + Number(groups[part]) * seconds[part], 0);
  const unit = readUnit({day: 'day', hour: 'h', minute: 'min', second: 's'}[smallest]);
  return makeNumber(total / seconds[smallest], groups[smallest]?.split('.')[1]?.length ?? 0, unitParts(unit));
}
