/** A week: who asks for more is asked again after it. */
const LONGEST_MS = 7 * 86_400_000;

/** What `Retry-After` asks for (RFC 9110, section 10.2.3: seconds or a date), in milliseconds; `null` for what is neither. */
export function retryAfterMs(header: string | undefined, now: number): number | null {
  if (header === undefined) return null;
  const text = header.trim();
  const ms = /^\d{1,9}$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
  return Number.isNaN(ms) ? null : Math.min(Math.max(ms, 0), LONGEST_MS);
}
