import ipaddr from 'ipaddr.js';
import { FetchError } from './errors.ts';
import type { NetworkOptions } from './options.ts';

type Limits = Pick<NetworkOptions, 'mayConnect' | 'ports'>;

/**
 * `address` as an URL that may be asked: http or https, no user or password, one of the ports, and a host that is no IP
 * address of a private network. What a name leads to is checked when the connection is made. Throws
 * `FetchError` saying what is wrong.
 */
export function checkedUrl(address: string, limits: Limits): URL {
  if (!URL.canParse(address)) throw new FetchError('refused', 'is not an address');
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new FetchError('refused', `"${url.protocol}" is not fetched, only http: and https:`);
  if (url.username !== '' || url.password !== '')
    throw new FetchError('refused', 'an address with a name or password in it is not fetched');
  // An empty port is the scheme's own.
  if (limits.ports !== null && url.port !== '' && !limits.ports.includes(Number(url.port)))
    throw new FetchError('refused', `port ${url.port} is not asked, only ${limits.ports.join(', ')}`);
  const literal = literalOf(url.hostname);
  if (literal !== null) refusePrivate(url.hostname, [literal], limits);
  url.hash = '';
  return url;
}

/** Throws `FetchError` when there is no address, or when any of the addresses of `host` may not be asked. */
export function refusePrivate(host: string, addresses: readonly string[], { mayConnect }: Limits): void {
  if (addresses.length === 0) throw new FetchError('network', `${host} has no address`);
  const refused = addresses.find((address) => !mayConnect(address));
  // One private address among public ones is no accident: the whole name is refused.
  if (refused !== undefined)
    throw new FetchError('refused', `${host} is ${refused}, an address of a private or special network`);
}

/** Networks that ipaddr.js calls ordinary (`unicast`), and that are not on the public network. */
const SPECIAL = [
  '192.0.0.0/24', // protocol assignments (RFC 6890)
  '168.63.129.16/32', // the metadata service of one large host
  '100.100.100.200/32', // of another
].map((range) => ipaddr.parseCIDR(range) as [ipaddr.IPv4, number]);

/** IPv6 that is given out to the public network (RFC 4291); the rest is reserved or has a use of its own. */
const GLOBAL_IPV6 = ipaddr.parseCIDR('2000::/3') as [ipaddr.IPv6, number];

/**
 * Whether an IP address is one of the public network: not of this machine, a private network, a link, a provider's
 * inside, a group or a reserved range, however it is written (IPv4 within IPv6 in all its forms).
 */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const ip = ipaddr.process(address.replace(/%.*$/, ''));
  if (ip.range() !== 'unicast') return false;
  if (ip.kind() === 'ipv6') return ip.match(GLOBAL_IPV6);
  return !SPECIAL.some((range) => (ip as ipaddr.IPv4).match(range));
}

/** The IP address that a host is written as; `null` for a name. */
function literalOf(hostname: string): string | null {
  const bare = hostname.replace(/^\[|\]$/g, '');
  return ipaddr.isValid(bare) ? bare : null;
}
