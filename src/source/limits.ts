// How much is read, how long is waited, and where.
import type {RequestSetting} from '../model/configuration.ts';

export interface Limits {
  /** Documents above it are refused. */
  readonly maxBytes: number;
  readonly timeoutMs: number;
  readonly allowPrivateAddresses: boolean;
}

/**
 * 256 MiB: text of that size still fits V8's longest string (512 Mi UTF-16 units) with room for its offsets.
 * 30 s: the slowest of the boards' hosts answered a 6 MB page in 11 s.
 */
export const defaultLimits: Limits = {maxBytes: 256 * 1024 * 1024, timeoutMs: 30_000, allowPrivateAddresses: false};

export interface ReadOptions {
  readonly folder: string;
  readonly limits: Limits;
  readonly signal?: AbortSignal;
  /** How addresses are asked for; default: without a proxy and with the program's own headers. */
  readonly request?: RequestSetting;
  /** What errors call an address. Default: the address without the secrets in it. */
  readonly shownAs?: string;
  /** Which addresses are refused where private ones are not allowed. Default: all that are not public; tests let some through. */
  readonly isRefused?: (address: string) => boolean;
}
