// The defaults without a configuration file: zero configuration must be useful.
import type {Configuration} from './configuration.ts';

export const defaultConfiguration: Configuration = {
  file: null,
  sources: [],
  rules: {},
  plugins: [],
  overrides: [],
  aliases: {},
  tolerances: {},
  schemas: [],
  limits: {
    maxBytes: 256 * 1024 * 1024,
    timeoutMs: 30_000,
    allowPrivateAddresses: false,
    // A table of a million cells is checked in 20 s and takes 1 GB.
    stepSeconds: 120,
    memoryMb: 2048,
  },
  // A board that lost half of its rows at once was an error page or a cut export in every case seen; real boards lose up to a third.
  guards: {keptRows: 0.5, minRows: 8, confirmations: 1},
  store: {folder: 'snapshots', keepEditions: 0},
  schedule: {timeZone: 'UTC', jitterSeconds: 30},
  mail: null,
  webhooks: [],
  digests: [],
  server: {host: '127.0.0.1', port: 8080, data: 'data'},
};
