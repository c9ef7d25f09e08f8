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

/** parse/zip-size.ts counts what a workbook unpacks to without keeping it: a web standard, pure from bytes to bytes. */
declare class DecompressionStream {
  constructor(format: 'deflate-raw');
  readonly readable: {
    getReader(): {
      read(): Promise<{done: false; value: Uint8Array} | {done: true; value?: Uint8Array | undefined}>;
      cancel(): Promise<void>;
    };
  };
  readonly writable: {getWriter(): {write(bytes: Uint8Array<ArrayBuffer>): Promise<void>; close(): Promise<void>}};
}
