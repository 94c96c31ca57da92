/** From this many days on, what one report tells again of a saying was said, or is told, at another time: below, it is one affair's reports. */
const LEAST_DAYS = 14;

/**
 * `items` by time: those whose days (ISO; `null` where not known) lie less than two weeks from one to the next stand together, in
 * order of time; those without a day stand with the first. At least one part where there is any item.
 */
export function timesApart<T>(items: readonly T[], dayOf: (item: T) => string | null): T[][] {
  const undated = items.filter((item) => dayOf(item) === null);
  const dated = items.filter((item) => dayOf(item) !== null);
  const ordered = dated.toSorted((a, b) => (dayOf(a)! < dayOf(b)! ? -1 : Number(dayOf(a)! > dayOf(b)!)));
  const times: T[][] = [];
  let last: string | null = null;
  for (const item of ordered) {
    const day = dayOf(item)!.slice(0, 10);
    const isNew = last === null || Date.parse(day) - Date.parse(last) >= LEAST_DAYS * 86_400_000;
    if (isNew) times.push([item]);
    else times.at(-1)!.push(item);
    last = day;
  }
  if (undated.length === 0) return times;
  const [first = [], ...rest] = times;
  return [[...first, ...undated], ...rest];
}
