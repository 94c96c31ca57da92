/** Offsets of the zones that RFC 822 names, and of some that feeds use; minutes. */
const ZONES: Readonly<Record<string, number>> = {
  UT: 0,
  UTC: 0,
  GMT: 0,
  Z: 0,
  WET: 0,
  BST: 60,
  CET: 60,
  WEST: 60,
  CEST: 120,
  EET: 120,
  EEST: 180,
  MSK: 180,
  EST: -300,
  EDT: -240,
  CST: -360,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
  JST: 540,
  IST: 330,
};

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const RFC_822 =
  /^(?:[a-z]+\.?,?\s+)?(\d{1,2})[\s-]+([a-z]{3})[a-z]*\.?[\s-]+(\d{4}|\d{2})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?)?\s*(.*)$/i;
const MONTH_FIRST =
  /^(?:[a-z]+\.?,?\s+)?([a-z]{3})[a-z]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?)?\s*(.*)$/i;
const ISO = /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ]+(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?)?\s*(.*)$/i;

/**
 * ISO 8601 from the dates that feeds have: RFC 822 with two- or four-digit years and named zones, RFC 3339, and what
 * people write by hand. A date without a zone is cut to its day, since a time of an unknown zone may be a day off;
 * `null` for what is no date.
 */
export function feedDate(text: string | null | undefined): string | null {
  const value = text?.trim() ?? '';
  const iso = ISO.exec(value);
  if (iso) return dateOf([iso[1], iso[2], iso[3], iso[4], iso[5], iso[6]].map(Number), iso[4] !== undefined, iso[7]!);
  const day = RFC_822.exec(value);
  const month = day ? null : MONTH_FIRST.exec(value);
  const match = day ?? month;
  if (!match) return null;
  const [d, m, y] = day ? [day[1], day[2], day[3]] : [month![2], month![1], month![3]];
  const year = Number(y) < 100 ? Number(y) + (Number(y) < 70 ? 2000 : 1900) : Number(y);
  const parts = [
    year,
    MONTHS.indexOf(m!.toLowerCase()) + 1,
    Number(d),
    Number(match[4]),
    Number(match[5]),
    Number(match[6] ?? 0),
  ];
  return dateOf(parts, match[4] !== undefined, match[7]!);
}

function dateOf(parts: readonly number[], hasTime: boolean, zone: string): string | null {
  const [year, month, day, hour, minute, second] = parts as [number, number, number, number, number, number];
  const midnight = new Date(Date.UTC(year, month - 1, day));
  if (month < 1 || midnight.getUTCMonth() !== month - 1 || year < 1970 || year > 2200) return null;
  const offset = zoneOffset(zone);
  const date = midnight.toISOString().slice(0, 10);
  // The first of January 1970 is what an empty field of a database is read as.
  if (date === '1970-01-01') return null;
  if (!hasTime || offset === null || !(hour < 24 && minute < 60)) return date;
  const time = midnight.getTime() + (hour * 60 + minute - offset) * 60_000 + (second < 60 ? second : 0) * 1000;
  return new Date(time).toISOString().replace('.000Z', 'Z');
}

/** Minutes before UTC; `null` for no zone or an unknown one. */
function zoneOffset(zone: string): number | null {
  const bare = zone.replace(/\(.*\)|^am\b|^pm\b/gi, '').trim();
  const numeric = /^(?:GMT|UTC)?\s*([+-])(\d{1,2}):?(\d{2})?$/i.exec(bare);
  if (!numeric) return ZONES[bare.toUpperCase()] ?? null;
  const minutes = Number(numeric[2]) * 60 + Number(numeric[3] ?? 0);
  return minutes > 15 * 60 ? null : numeric[1] === '-' ? -minutes : minutes;
}
