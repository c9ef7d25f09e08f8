// What `tablewatch accept` does: asks the running service over its API, because the embedded store belongs to that process.
import {say} from '../../messages/say.ts';
import {failure} from '../../model/errors.ts';
import {languageOf, type CliContext} from '../context.ts';
import {serviceConfiguration, type ServiceFlags} from './service-world.ts';

/** Exit status 1 where no document of the source is suspected. @throws SERVICE_UNREACHABLE RECORD_UNKNOWN */
export async function runAccept(source: string, flags: ServiceFlags, context: CliContext): Promise<void> {
  const configuration = await serviceConfiguration(flags, context);
  const language = languageOf(flags.lang ?? configuration.language, context);
  const {host, port, token} = configuration.server;
  const base = `http://${host.includes(':') ? `[${host}]` : host}:${String(port)}`;
  const answer = await ask(`${base}/api/v1/sources/${encodeURIComponent(source)}/accept`, base, token, context.signal);
  if (answer.status !== 202 && answer.status !== 409)
    throw failure('SERVICE_UNREACHABLE', {source: base, reason: `HTTP ${String(answer.status)}`});
  const isAccepted = answer.status === 202;
  context.out(`${say(language, isAccepted ? 'web.source.accepted' : 'web.source.nothingSuspected', {source})}\n`);
  if (!isAccepted) context.exit(1);
}

async function ask(url: string, base: string, token: string | undefined, signal: AbortSignal): Promise<Response> {
  const headers: Record<string, string> = token === undefined ? {} : {authorization: `Bearer ${token}`};
  try {
    return await fetch(url, {method: 'POST', headers, signal});
  } catch (error) {
    throw failure('SERVICE_UNREACHABLE', {source: base, reason: error instanceof Error ? error.message : ''}, error);
  }
}
