// Brackets come in pairs, often too far apart for an n-gram: which ones are open at a place changes how likely their partners are.
// The Chinese ones share one pattern when bytes are lost (、」『【 …), so this decides between characters that look alike to the model.

const PAIRS = ['「」', '『』', '【】', '〔〕', '〖〗', '《》', '〈〉', '“”', '‘’'];
/** A bracket that is not closed within so many units is a slip of the writer, not a pair. */
const FORGET_AFTER = 200;
/** Natural logarithms; best of 1, 2, 3 and 4 on the development sources, where anything from 2 on makes little difference. */
const CLOSES_AN_OPEN_ONE = 2;
const CLOSES_NOTHING = -3;
const OPENS_AGAIN = -2;

const openers = new Map(PAIRS.map((pair, number) => [pair.charAt(0), number]));
const closers = new Map(PAIRS.map((pair, number) => [pair.charAt(1), number]));

export interface BracketMemory {
  /** Takes note of decided text, in order. */
  read(text: string): void;
  /** What the open brackets say about each option (natural logarithms); undefined when no option is a bracket. */
  weigh(options: readonly string[]): Float64Array | undefined;
}

export function createBracketMemory(): BracketMemory {
  const openedAt = new Float64Array(PAIRS.length).fill(-Infinity);
  const withBrackets = new Map<readonly string[], boolean>();
  let at = 0;
  const isOpen = (number: number): boolean => at - (openedAt[number] ?? 0) <= FORGET_AFTER;
  return {
    read(text) {
      for (let index = 0; index < text.length; index++) {
        const unit = text.charCodeAt(index);
        if ((unit < 0x3008 || unit > 0x3017) && (unit < 0x2018 || unit > 0x201d)) continue;
        const opened = openers.get(text.charAt(index));
        const closed = closers.get(text.charAt(index));
        if (opened !== undefined) openedAt[opened] = at + index;
        if (closed !== undefined) openedAt[closed] = -Infinity;
      }
      at += text.length;
    },
    weigh(options) {
      let known = withBrackets.get(options);
      if (known === undefined) {
        known = options.some((option) => openers.has(option.charAt(0)) || closers.has(option.charAt(0)));
        withBrackets.set(options, known);
      }
      if (!known) return undefined;
      return Float64Array.from(options, (option) => {
        const closed = closers.get(option.charAt(0));
        if (closed !== undefined) return isOpen(closed) ? CLOSES_AN_OPEN_ONE : CLOSES_NOTHING;
        const opened = openers.get(option.charAt(0));
        return opened !== undefined && isOpen(opened) ? OPENS_AGAIN : 0;
      });
    },
  };
}
