const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** `2022-01-17` or a date and time as `17 January 2022`; `2022-01` as `January 2022`; what is neither, as it is. */
export function dayInWords(iso: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T|$)/.exec(iso) ?? [];
  if (year === undefined) return iso;
  const name = month === undefined ? null : (MONTHS[Number(month) - 1] ?? null);
  if (name === null) return year;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}
