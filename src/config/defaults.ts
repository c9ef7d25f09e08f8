// The defaults without a configuration file: zero configuration must be useful.
import type {Configuration} from '../model/configuration.ts';

export const defaultConfiguration: Configuration = {
  file: null,
  sources: [],
  rules: {},
  plugins: [],
  overrides: [],
  aliases: {},
  tolerances: {},
  schemas: [],
  limits: {maxBytes: 256 * 1024 * 1024, timeoutMs: 30_000, allowPrivateAddresses: false},
  store: {folder: 'snapshots', keepEditions: 0},
  schedule: {timeZone: 'UTC', jitterSeconds: 30},
  mail: null,
  webhooks: [],
  digests: [],
  server: {host: '127.0.0.1', port: 8080, data: 'data'},
};
