export interface SoakOptions {
  readonly engine?: 'postgres' | 'pglite';
  readonly kills?: number;
  readonly runs?: number;
  readonly onUncertain?: 'resend' | 'hold';
  /** Longest time it may take. */
  readonly seconds?: number;
}

/** `wrong`: sentences; empty when all holds. */
export function soak(options: SoakOptions): Promise<{numbers: Record<string, number>; wrong: string[]}>;
