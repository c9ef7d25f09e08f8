// The link that ends a subscription without login: its id, encrypted and authenticated, so that it cannot be read or forged.
import {createCipheriv, createDecipheriv, createHmac, hash} from 'node:crypto';

const nonceBytes = 12;
const tagBytes = 16;

/** URL-safe text; the same for the same id and secret. */
export function makeUnsubscribeToken(subscriptionId: string, secret: string): string {
  const key = keyOf(secret);
  // The nonce is made from the id (as in AES-SIV): equal ids give equal tokens, different ids never share a nonce.
  const nonce = createHmac('sha256', key).update(subscriptionId).digest().subarray(0, nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const sealed = Buffer.concat([cipher.update(subscriptionId, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** The subscription's id; null for anything that was not made with this secret. */
export function readUnsubscribeToken(token: string, secret: string): string | null {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length <= nonceBytes + tagBytes || bytes.length > 400) return null;
  const decipher = createDecipheriv('aes-256-gcm', keyOf(secret), bytes.subarray(0, nonceBytes));
  decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
  try {
    const sealed = bytes.subarray(nonceBytes + tagBytes);
    return Buffer.concat([decipher.update(sealed), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}

function keyOf(secret: string): Buffer {
  return hash('sha256', `unsubscribe\n${secret}`, 'buffer');
}
