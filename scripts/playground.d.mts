/** Sizes in bytes of each file but the models. */
export declare function buildPlayground(): Promise<
  readonly {readonly file: string; readonly raw: number; readonly gzip: number}[]
>;
