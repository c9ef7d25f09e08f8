// What every page and every call of the API works with.
import type {Service, ServiceOptions} from '../scheduler/service.ts';
import type {EditionCache} from './edition-cache.ts';

export interface WebOptions extends Pick<ServiceOptions, 'rules' | 'language' | 'clock'> {
  /** Document that the repair page offers to try it with. */
  readonly sample?: () => Promise<Uint8Array>;
}

export interface Web {
  readonly service: Service;
  readonly options: WebOptions;
  readonly kept: EditionCache;
}
