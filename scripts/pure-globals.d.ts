// The globals that pure folders may name, for tsconfig.pure.json only. WHATWG's, which Node and browsers carry; none reads the world.

/** Handed in by the caller; a pure function only asks whether it should stop. */
interface AbortSignal {
  readonly aborted: boolean;
  readonly reason: unknown;
  throwIfAborted(): void;
}

/** Text in, bytes out. */
declare class TextEncoder {
  encode(input?: string): Uint8Array;
}
