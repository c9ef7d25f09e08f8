// Which addresses may be connected to: names are checked as they are resolved, on the very address that is then connected to.
import dns from 'node:dns';
import net from 'node:net';
import {failure} from '../model/errors.ts';
import type {ReadOptions} from './limits.ts';
import {isPrivateAddress} from './private-address.ts';

export interface AddressGuard {
  /** @throws SOURCE_REFUSED_ADDRESS for a host that is itself a refused address */
  readonly refuseLiteral: (host: string) => void;
  /** For `connect`; fails with SOURCE_REFUSED_ADDRESS. */
  readonly lookup: net.LookupFunction;
  /** The address to connect to; the name itself where all are allowed. @throws SOURCE_REFUSED_ADDRESS, and what the system says */
  readonly resolve: (host: string) => Promise<string>;
}

/** Returns the guard of one source's connections. */
export function guardOf(source: string, {limits, isRefused: asked}: ReadOptions): AddressGuard {
  const isRefused = limits.allowPrivateAddresses ? () => false : (asked ?? isPrivateAddress);
  const refuseLiteral = (host: string): void => {
    const address = host.replace(/^\[|\]$/g, '');
    if (net.isIP(address) !== 0 && isRefused(address))
      throw failure('SOURCE_REFUSED_ADDRESS', {source, actual: address});
  };
  const lookup: net.LookupFunction = (hostname, options, callback) => {
    dns.lookup(hostname, {...options, all: true}, (error, addresses) => {
      if (error) return callback(error, '', 0);
      const refused = addresses.find(({address}) => isRefused(address));
      if (refused) return callback(failure('SOURCE_REFUSED_ADDRESS', {source, actual: refused.address}), '', 0);
      const first = addresses[0];
      if (options.all === true) return callback(null, addresses);
      return callback(null, first?.address ?? '', first?.family ?? 4);
    });
  };
  const resolve = async (host: string): Promise<string> => {
    refuseLiteral(host);
    const plain = host.replace(/^\[|\]$/g, '');
    if (limits.allowPrivateAddresses || net.isIP(plain) !== 0) return plain;
    return new Promise((resolved, reject) => {
      lookup(plain, {}, (error, address) =>
        error === null && typeof address === 'string' ? resolved(address) : reject(error ?? new Error(plain)),
      );
    });
  };
  return {refuseLiteral, lookup, resolve};
}
