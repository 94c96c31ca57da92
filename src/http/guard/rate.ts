/** How many requests each client may make: so many at once, refilled at so many a second (a token bucket). */
export interface Rate {
  readonly perSecond: number;
  readonly atOnce: number;
}

/** Clients remembered at once; beyond that those that have not been seen longest are forgotten. */
const MOST_CLIENTS = 10_000;

/** Says whether a client may make one more request now; 0, or the seconds until it may. */
export function rateLimiter({ perSecond, atOnce }: Rate, now: () => number = Date.now): (client: string) => number {
  const clients = new Map<string, { left: number; at: number }>();
  return (client) => {
    const at = now();
    const known = clients.get(client);
    const left = known ? Math.min(atOnce, known.left + ((at - known.at) / 1000) * perSecond) : atOnce;
    clients.delete(client); // and put back at the end: the map keeps the order in which they were last seen
    if (clients.size >= MOST_CLIENTS) clients.delete(clients.keys().next().value!);
    clients.set(client, { left: left >= 1 ? left - 1 : left, at });
    return left >= 1 ? 0 : Math.max(1, Math.ceil((1 - left) / perSecond));
  };
}

/** Who counts as one client: an IPv4 address, or the network (/64) of an IPv6 address, of which one asker has them all. */
export function clientOf(address: string | undefined): string {
  const plain = (address ?? '').replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  return plain.includes(':') ? groupsOf(plain).slice(0, 4).join(':') : plain;
}

function groupsOf(address: string): string[] {
  const [head = '', tail] = address.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  return tail === undefined
    ? before
    : [...before, ...Array(Math.max(0, 8 - before.length - after.length)).fill('0'), ...after];
}
