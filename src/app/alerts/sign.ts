import { createHmac, randomBytes } from 'node:crypto';

const PREFIX = 'whsec_';

/** A new secret, as Standard Webhooks writes it. */
export function newSecret(): string {
  return PREFIX + randomBytes(32).toString('base64');
}

/**
 * The headers of a signed delivery (Standard Webhooks 1.0.0, "Signature scheme"): the id, the second, and HMAC-SHA256 of
 * both and the body under the secret. The same event has the same id at every attempt: it is the idempotency key.
 */
export function signed(secret: string, id: string, now: number, body: string): Record<string, string> {
  const timestamp = Math.floor(now / 1000);
  const key = Buffer.from(secret.slice(PREFIX.length), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  return {
    ...{ 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)), 'webhook-id': id },
    ...{ 'webhook-timestamp': String(timestamp), 'webhook-signature': `v1,${signature}` },
  };
}
