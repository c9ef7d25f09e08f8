// The units of published tables, Chinese and English: spelling → canonical name, what it measures, and its size in the base of
// that measure. `8B` is 8 billion (parameters), bytes are written KB, MB, GB; a lone `m` may be metres or minutes and stays itself.

export interface Unit {
  /** Canonical spelling: `s`, `min`, `%`, `元`, `$`, `k`, `万元`, `M token`, `元/千次`. */
  readonly name: string;
  /** Units of one base convert into each other exactly. */
  readonly base: string;
  /** How many of the base one of these is: 60 for `min`, 1000 for `k`. */
  readonly factor: number;
}

/** name, base, factor, further spellings (lower case, or exactly as written where case decides). */
type UnitRow = readonly [name: string, base: string, factor: number, spellings: string];

const unitRows: readonly UnitRow[] = [
  ['ns', 's', 1e-9, 'ns 纳秒'],
  ['µs', 's', 1e-6, 'µs μs us 微秒'],
  ['ms', 's', 1e-3, 'ms msec 毫秒'],
  ['s', 's', 1, 's sec secs second seconds 秒 秒钟'],
  ['min', 's', 60, 'min mins minute minutes 分钟'],
  ['h', 's', 3600, 'h hr hrs hour hours 小时 个小时'],
  ['d', 's', 86_400, 'day days 天'],
  ['week', 's', 604_800, 'week weeks wk 周 个星期'],
  ['month', 'month', 1, 'month months mo 个月'],
  ['year', 'month', 12, 'year years yr yrs 年'],
  ['%', '%', 1, '% percent pct'],
  ['‰', '%', 0.1, '‰'],
  ['pp', 'pp', 1, 'pp ppt 个百分点 百分点'],
  ['bp', 'pp', 0.01, 'bp bps 基点'],
  ['元', '元', 1, '元 ¥ rmb cny yuan 人民币 元人民币 块 圆'],
  ['角', '元', 0.1, '角'],
  ['$', '$', 1, '$ usd us$ 美元 美金 dollar dollars'],
  ['¢', '$', 0.01, '¢ cent cents 美分'],
  ['€', '€', 1, '€ eur euro euros 欧元'],
  ['£', '£', 1, '£ gbp 英镑'],
  ['HK$', 'HK$', 1, 'hk$ hkd 港元 港币'],
  ['NT$', 'NT$', 1, 'nt$ twd 新台币'],
  ['JP¥', 'JP¥', 1, 'jpy jp¥ 日元 円 yen'],
  ['₩', '₩', 1, '₩ krw 韩元'],
  ['₹', '₹', 1, '₹ inr 卢比'],
  ['token', 'token', 1, 'token tokens tok toks 词元'],
  ['分', '分', 1, '分 points point pts pt'],
  ['×', '×', 1, '× x X 倍 times fold -fold'],
  ['byte', 'byte', 1, 'byte bytes 字节'],
  ['KB', 'byte', 1e3, 'kb'],
  ['MB', 'byte', 1e6, 'mb'],
  ['GB', 'byte', 1e9, 'gb'],
  ['TB', 'byte', 1e12, 'tb'],
  ['PB', 'byte', 1e15, 'pb'],
  ['KiB', 'byte', 1024, 'kib'],
  ['MiB', 'byte', 1_048_576, 'mib'],
  ['GiB', 'byte', 1_073_741_824, 'gib'],
  ['Hz', 'Hz', 1, 'hz'],
  ['kHz', 'Hz', 1e3, 'khz'],
  ['MHz', 'Hz', 1e6, 'mhz'],
  ['GHz', 'Hz', 1e9, 'ghz'],
  ['FLOPS', 'FLOPS', 1, 'flops flop'],
  ['MFLOPS', 'FLOPS', 1e6, 'mflops mflop'],
  ['GFLOPS', 'FLOPS', 1e9, 'gflops gflop'],
  ['TFLOPS', 'FLOPS', 1e12, 'tflops tflop'],
  ['PFLOPS', 'FLOPS', 1e15, 'pflops pflop'],
  ['W', 'W', 1, 'W 瓦'],
  ['kW', 'W', 1e3, 'kw 千瓦'],
  ['kWh', 'kWh', 1, 'kwh 度'],
  ['mm', 'metre', 1e-3, 'mm 毫米'],
  ['cm', 'metre', 1e-2, 'cm 厘米'],
  ['metre', 'metre', 1, '米 metre metres meter meters'],
  ['km', 'metre', 1e3, 'km 公里 千米'],
  ['nm', 'metre', 1e-9, 'nm 纳米'],
  ['m', 'm', 1, 'm'],
  ['mg', 'g', 1e-3, 'mg 毫克'],
  ['g', 'g', 1, 'g 克'],
  ['kg', 'g', 1e3, 'kg 公斤 千克'],
  ['℃', '℃', 1, '℃ °c 摄氏度'],
  ['°', '°', 1, '°'],
  ['㎡', '㎡', 1, '㎡ m² m2 平方米'],
  ['dB', 'dB', 1, 'db'],
  ['fps', 'fps', 1, 'fps'],
  ['qps', 'qps', 1, 'qps rps'],
  ['mAh', 'mAh', 1, 'mah'],
  ['token/s', 'token/s', 1, 'tps t/s tok/s tokens/sec'],
  ...'个 条 次 人 人次 名 位 篇 题 道 项 种 款 家 件 张 页 字 台 票 场 局 轮 步 层 例 岁 行 列 卡'
    .split(' ')
    .map((word): UnitRow => [word, word, 1, word]),
  ...'request call image query step epoch layer sample question vote user'
    .split(' ')
    .map((word): UnitRow => [word, word, 1, `${word} ${word}s`]),
];

/** Powers of ten that are written after a number, alone or before a unit; longer spellings first. */
const magnitudes: readonly (readonly [name: string, factor: number, spelling: string])[] = [
  ['T', 1e12, 'trillion'],
  ['B', 1e9, 'billion'],
  ['M', 1e6, 'million'],
  ['k', 1e3, 'thousand'],
  ['万亿', 1e12, '万亿'],
  ['千亿', 1e11, '千亿'],
  ['百亿', 1e10, '百亿'],
  ['十亿', 1e9, '十亿'],
  ['千万', 1e7, '千万'],
  ['百万', 1e6, '百万'],
  ['十万', 1e5, '十万'],
  ['B', 1e9, 'bn'],
  ['M', 1e6, 'mn'],
  ['亿', 1e8, '亿'],
  ['万', 1e4, '万'],
  ['千', 1e3, '千'],
  ['百', 1e2, '百'],
  ['T', 1e12, 'T'],
  ['B', 1e9, 'B'],
  ['B', 1e9, 'b'],
  ['M', 1e6, 'M'],
  ['k', 1e3, 'k'],
  ['k', 1e3, 'K'],
];

const units = new Map<string, Unit>();
for (const [name, base, factor, spellings] of unitRows) {
  for (const spelling of spellings.split(' ')) units.set(spelling, {name, base, factor});
}

/** The unit that `text` spells (half width, trimmed), with a power of ten (`万元`, `k tokens`) and a "per" part (`元/千次`, `$/1M tokens`); null when it is none. */
export function readUnit(text: string): Unit | null {
  if (text.length > 24) return null;
  const whole = simpleUnit(text);
  if (whole !== null) return whole;
  const parts = /^(?<left>[^/]*?)\s*(?:\/|每|\bper\b)\s*(?<count>\d*)\s*(?<right>[^/]+)$/u.exec(text)?.groups;
  if (parts === undefined) return null;
  const left = parts['left'] === '' ? null : simpleUnit(parts['left'] ?? '');
  const right = simpleUnit(periods.get(parts['right'] ?? '') ?? parts['right'] ?? '');
  if (right === null || (parts['left'] !== '' && left === null)) return null;
  const count = parts['count'] === '1' ? '' : (parts['count'] ?? '');
  return perUnit(left, right, count);
}

/** Words that are a unit of time only after "per": `元/月`, but `5月` is a date. */
const periods = new Map([
  ['月', '个月'],
  ['日', '天'],
  ['d', '天'],
  ['时', '小时'],
]);

function perUnit(left: Unit | null, right: Unit, count: string): Unit | null {
  if (count !== '' && !/^10*$/u.test(count)) return null;
  const divisor = right.factor * (count === '' ? 1 : Number(count));
  return {
    name: `${left?.name ?? ''}/${count}${right.name}`,
    base: `${left?.base ?? ''}/${right.base}`,
    factor: (left?.factor ?? 1) / divisor,
  };
}

function simpleUnit(text: string): Unit | null {
  return knownUnit(text) ?? scaledUnit(text);
}

/** One letter is taken as written (`3D` is not a number of days), longer words in any case. */
function knownUnit(text: string): Unit | undefined {
  return units.get(text) ?? (text.length > 1 ? units.get(text.toLowerCase()) : undefined);
}

function scaledUnit(text: string): Unit | null {
  for (const [name, factor, spelling] of magnitudes) {
    if (!text.startsWith(spelling)) continue;
    const rest = text.slice(spelling.length).trim();
    if (rest === '') return {name, base: '', factor};
    const unit = knownUnit(rest);
    if (unit === undefined || (unit.factor !== 1 && unit.base !== 'month')) continue;
    return {name: joinUnit(name, unit.name), base: unit.base, factor: factor * unit.factor};
  }
  return null;
}

/** The unit of `$1.2M`: the sign before, the power of ten after. */
export function scaleBy(unit: Unit, magnitude: Unit): Unit {
  return {name: joinUnit(magnitude.name, unit.name), base: unit.base, factor: unit.factor * magnitude.factor};
}

function joinUnit(magnitude: string, unit: string): string {
  return /^[a-z]{2}/iu.test(unit) ? `${magnitude} ${unit}` : magnitude + unit;
}
