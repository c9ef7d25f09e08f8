// The one global that encoding/ needs beyond the language: WHATWG's decoder, which Node and browsers carry. Pure: bytes in, text out.
declare class TextDecoder {
  constructor(label?: string, options?: {readonly fatal?: boolean; readonly ignoreBOM?: boolean});
  readonly encoding: string;
  decode(input?: Uint8Array, options?: {readonly stream?: boolean}): string;
}
