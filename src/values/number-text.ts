// What number.ts reads with: text made half width and stripped of marks, and the digits themselves (thousands, decimals, powers of ten).

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Half-width text without leftover Markdown, invisible characters and trailing marks (`*`, `†`, `¹`, `↑`, emoji). */
export function tidyNumberText(text: string): string {
  const folded = /^[\x20-\x7e]*$/u.test(text) ? text.trim() : halfWidth(text);
  return unwrap(powerOfTen(folded))
    .replace(/(?<=[\d%\p{L}])(?:\s*[\u{1F947}-\u{1F949}\u{1F3C5}\u{1F3C6}])+$/u, '') // 5460ms🥇
    .replace(/(?:\s*[*†‡§⭐✅🔥🆕↑↓→▲▼⬆⬇⁰¹²³⁴-⁹])+$/u, '')
    .replace(
      /^(?!\u{1F947}|\u{1F948}|\u{1F949}|\u{1F3C5}|\u{1F3C6})(?:\p{Extended_Pictographic}[\u{1F3FB}-\u{1F3FF}]?\s*)+(?=[\d.])(?<![#\d*])/u,
      '',
    ) // 👍80.5
    .replace(/^百分之(?=\d)(.*)$/u, '$1%');
}

function halfWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/gu, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0)) // full-width ASCII
    .replace(/[\u00A0\u2000-\u200A\u202F\u205F\u3000]/gu, ' ') // spaces of every width
    .replace(/[\u200B-\u200D\u2060\uFEFF\uFE0F\u20E3]/gu, '') // invisible characters, emoji style, keycap
    .replace(/[\u2010-\u2015\u2212]/gu, '-') // hyphens, dashes, minus sign
    .replace(/[\uFE6A\u066A]/gu, '%') // small and Arabic percent signs
    .replace(/[\uFFE5\u5186]/gu, '¥')
    .replace(/[\u301C\u223C]/gu, '~') // wave dash, tilde operator
    .trim();
}

/** `1.2×10⁻⁴` → `1.2×10^-4`. */
function powerOfTen(text: string): string {
  return text.replace(/([×x]\s*10)(⁻?)([⁰¹²³⁴-⁹]+)/u, (_, head: string, minus: string, digits: string) => {
    const plain = Array.from(digits, (digit) => superscripts.indexOf(digit)).join('');
    return `${head.replace(/\s/gu, '')}^${minus === '' ? '' : '-'}${plain}`;
  });
}

/** Markdown that a CSV cell kept: bold, emphasis, strike, code around the whole. */
function unwrap(text: string): string {
  const inner = /^(\*\*|__|~~|[*_`])(.+)\1$/u.exec(text)?.[2];
  return inner === undefined ? text : unwrap(inner.trim());
}

/** Digits in one of the ways they are written. */
export interface PlainNumber {
  readonly value: number;
  readonly decimals: number;
  /** Half a unit of the last printed digit. */
  readonly half: number;
}

/** More digits than a double holds exactly are an identifier, not a number; after a point they are a machine's full precision (17 digits). */
const maxDigits = 15;

/** `1188`, `1,188.5`, `1 188`, `12,34,567`, `0,85`, `1.188,50`, `.5`, `5.`, `1.2e-4`, `1.2×10^-4`; null for all else, such as `1.2.3`, `0414`, `1,23,4`. */
export function readPlain(text: string): PlainNumber | null {
  const [mantissa = '', exponent = '0'] = text.split(/e|[×x]10\^?/iu);
  const digits = normaliseDigits(mantissa.trim());
  if (digits === null || (digits.split('.')[0] ?? '').length > maxDigits || Math.abs(Number(exponent)) > 300)
    return null;
  const printed = digits.split('.')[1]?.length ?? 0;
  const power = Number(exponent);
  return {
    value: Number(power === 0 ? digits : `${digits}e${String(power)}`),
    decimals: Math.min(255, Math.max(0, printed - power)),
    half: 0.5 * 10 ** (power - printed),
  };
}

/** Digits with at most one point, or null. */
function normaliseDigits(text: string): string | null {
  if (/^(?:0|[1-9]\d*|0\d{1,2})(?:\.\d*)?$|^\.\d+$/u.test(text)) return text;
  if (/^[1-9]\d{0,2}(?:[, ']\d{3})+(?:\.\d+)?$/u.test(text)) return text.replace(/[, ']/gu, '');
  if (/^[1-9]\d?(?:,\d{2})+,\d{3}(?:\.\d+)?$/u.test(text)) return text.replaceAll(',', ''); // lakh and crore
  if (/^[1-9]\d{0,2}(?:\.\d{3})+,\d+$/u.test(text)) return text.replaceAll('.', '').replace(',', '.');
  if (/^0,\d+$|^[1-9]\d*,\d{1,2}$/u.test(text)) return text.replace(',', '.');
  return null;
}
