// Mail by SMTP: a pool with TLS and a rate limit. What matters most is to know, after an error, whether the server may have the
// message: only once its last byte was handed over may it.
import {Transform} from 'node:stream';
import {createTransport, type NodemailerError, type SendMailOptions} from 'nodemailer';
import {failure, recordOf} from '../../model/errors.ts';
import type {RecordedFailure, SendEnd} from '../../model/service.ts';
import {asError} from '../../model/thrown.ts';
import {limitTime} from '../../timing/limit-time.ts';
import {signedHeaders} from './compose-mail.ts';

export interface SmtpSettings {
  /** `smtp://user:password@host:587` (STARTTLS) or `smtps://host:465`. */
  readonly url: string;
  readonly maxPerSecond: number;
  readonly dkim: {readonly domainName: string; readonly keySelector: string; readonly privateKey: string} | null;
}

export interface Mailer {
  /** Never rejects. */
  send(mail: SendMailOptions, signal: AbortSignal): Promise<SendEnd>;
  /** Connects and logs in. @throws MAIL_UNREACHABLE */
  verify(): Promise<void>;
  close(): void;
}

/** The queue gives a mail to another worker after 60 s. */
const timeoutMs = 45_000;

export function openMailer(settings: SmtpSettings): Mailer {
  const server = new URL(settings.url);
  const transport = createTransport({
    pool: true,
    url: settings.url,
    // A server on this machine may do without TLS; any other must offer it.
    requireTLS: server.protocol === 'smtp:' && !isLoopback(server.hostname),
    maxConnections: 2,
    rateDelta: 1000,
    rateLimit: settings.maxPerSecond,
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 30_000,
    ...(settings.dkim === null ? {} : {dkim: {...settings.dkim, headerFieldNames: signedHeaders}}),
  });
  const submitted = new Set<string>();
  transport.use('stream', (mail, done) => {
    const name = mail.message.messageId();
    mail.message.transform(() => noteEnd(() => submitted.add(name)));
    done();
  });
  return {
    async send(mail, signal) {
      const name = String(mail.messageId);
      submitted.delete(name);
      const limit = limitTime(timeoutMs, signal);
      try {
        await transport.sendMail({...mail, signal: limit.signal});
        return {kind: 'sent'};
      } catch (error) {
        return endOf(asMailError(error), submitted.has(name), server.host);
      } finally {
        limit.end();
        submitted.delete(name);
      }
    },
    async verify() {
      try {
        await transport.verify();
      } catch (cause) {
        throw failure('MAIL_UNREACHABLE', {place: server.host, reason: asMailError(cause).message}, cause);
      }
    },
    close: () => transport.close(),
  };
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || host.startsWith('127.');
}

/** Passes all bytes on and reports when there are no more. */
function noteEnd(onEnd: () => void): Transform {
  return new Transform({
    transform: (chunk: unknown, _encoding, done) => done(null, chunk),
    flush: (done) => {
      onEnd();
      done();
    },
  });
}

/** With an answer of the server we know; without one only when the message was not yet all there. */
function endOf(error: NodemailerError, isSubmitted: boolean, place: string): SendEnd {
  if (error.responseCode === undefined && isSubmitted) {
    return {kind: 'unknown', failure: record('MAIL_UNREACHABLE', place, error)};
  }
  // 5xx to the login or the greeting is about us, not about this message: it waits.
  const isAboutMessage = error.code === 'EENVELOPE' || error.code === 'EMESSAGE';
  const permanent = isAboutMessage && isPermanent(error);
  return {
    kind: 'refused',
    permanent,
    recipient: permanent && error.command === 'RCPT TO',
    failure: record(isAboutMessage ? 'MAIL_REFUSED' : 'MAIL_UNREACHABLE', place, error),
  };
}

/** An address that cannot even be written in SMTP has no response code, and will not mend. */
function isPermanent(error: NodemailerError): boolean {
  return error.responseCode === undefined ? error.command === 'API' : error.permanent === true;
}

function record(code: 'MAIL_UNREACHABLE' | 'MAIL_REFUSED', place: string, error: NodemailerError): RecordedFailure {
  return recordOf(failure(code, {place, reason: error.response ?? error.message}), null);
}

function asMailError(error: unknown): NodemailerError {
  return asError(error);
}
