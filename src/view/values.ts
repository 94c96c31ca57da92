import type { FigureRow } from '../core/finding.ts';

// Making a format takes longer than using it a hundred times.
const GROUPED = new Intl.NumberFormat('en', { maximumFractionDigits: 4 });

/** `1,234.5`: thousands set apart, four decimals at most. */
export function grouped(number: number): string {
  return GROUPED.format(number);
}

const BOUND_MARKS = { exact: '', about: '≈ ', 'at least': '≥ ', 'at most': '≤ ' } as const;

/** `≥ 1,200`, `≈ 5–10 km`, `40%`, `175,000 (possible)`: bound, value or range, the unit where it is a sign, and whether it is no fact yet; the words beside it tell what is counted. */
export function valueInWords({
  value,
  upper,
  unit,
  bound,
  reality = 'actual',
}: Pick<FigureRow, 'value' | 'upper' | 'unit' | 'bound'> & Partial<Pick<FigureRow, 'reality'>>): string {
  const range = upper === null ? grouped(value) : `${grouped(value)}–${grouped(upper)}`;
  const mark = reality === 'actual' ? '' : ` (${reality})`;
  if (unit === 'clock') return `${BOUND_MARKS[bound]}${Math.floor(value / 60)}:${String(value % 60).padStart(2, '0')}`;
  if (unit === 'calendar year') return `${BOUND_MARKS[bound]}${value}`;
  // A vote told without its tally.
  if (unit === 'dissent') return `${BOUND_MARKS[bound]}${range} against`;
  if (unit === 'majority') return `by ${range}`;
  return `${BOUND_MARKS[bound]}${range}${isMeasure(unit) ? (unit === '%' ? '%' : ` ${unit}`) : ''}${mark}`;
}

/** Signs of measures are short or in capitals: `km`, `USD`, `°C`; what is counted is a word: `person`. */
function isMeasure(unit: string | null): boolean {
  return unit !== null && (unit.length <= 2 || unit === unit.toUpperCase());
}
