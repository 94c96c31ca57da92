import { isIP } from 'node:net';
import { hostname } from 'node:os';

/** Names by which this machine calls itself, whatever the network says. */
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** Whether `host` is an address that only this machine reaches. */
export const isLoopback = (host: string): boolean => LOOPBACK.includes(host) || host === '::1';

/**
 * Says whether a `Host` header names this server. A page elsewhere could otherwise read this one by pointing a name of
 * its own at this machine (DNS rebinding). Beyond localhost the machine's name, bare addresses (which no foreign page can
 * have as its own name) and the `allowed` names are taken.
 */
export function hostCheck(host: string, allowed: readonly string[]): (header: string | undefined) => boolean {
  const beyond = !isLoopback(host);
  const names = new Set([...LOOPBACK, ...allowed, ...(beyond ? [host, hostname()] : [])].map((n) => n.toLowerCase()));
  return (header) => {
    const name = /^(\[[0-9a-f:.]+\]|[a-z0-9_.-]+)(?::\d{1,5})?$/i.exec(header ?? '')?.[1]?.toLowerCase();
    if (name === undefined) return false;
    return names.has(name) || (beyond && isIP(name.replace(/^\[|\]$/g, '')) !== 0);
  };
}
