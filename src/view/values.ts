import type { FigureRow } from '../core/finding.ts';

const BOUND_MARKS = { exact: '', about: '≈ ', 'at least': '≥ ', 'at most': '≤ ' } as const;

/** `≥ 1,200 resident`, `≈ 5–10 minute`, `40%`: bound, value or range, unit. */
export function valueInWords({
  value,
  upper,
  unit,
  bound,
}: Pick<FigureRow, 'value' | 'upper' | 'unit' | 'bound'>): string {
  const number = (n: number) => n.toLocaleString('en', { maximumFractionDigits: 4 });
  const range = upper === null ? number(value) : `${number(value)}–${number(upper)}`;
  return `${BOUND_MARKS[bound]}${range}${unit === null ? '' : unit === '%' ? '%' : ` ${unit}`}`;
}
