import type { Citation, Figure, TemporalExpression } from '../../core/annotations.ts';
import { dayInWords } from '../../core/day-in-words.ts';
import { valueInWords } from '../values.ts';

/** A figure with its bound and what is counted: `≥ 1,200 of residents`. */
export function figureInWords(figure: Figure, text: string): string {
  const of = figure.of === null ? (figure.unit ?? '') : text.slice(figure.of.start, figure.of.end);
  return [valueInWords(figure), of].filter((part) => part !== '').join(' ');
}

/** What a time expression means, with what the context supplied: `14 March 2031 (year by context)`. */
export function timeInWords({ value, implied, type }: TemporalExpression): string {
  if (value === null) return 'a time that could not be told';
  const by = implied.length === 0 ? '' : ` (${implied.join(', ')} by context)`;
  return `${type === 'DURATION' || type === 'SET' ? value : dayInWords(value)}${by}`;
}

/** How one outlet leans on another. */
export const CITATION_NAMES: Readonly<Record<Citation['kind'], string>> = {
  reports: 'on its word',
  told: 'somebody spoke to it',
  source: 'the text is taken from it',
  post: 'its post is shown',
};

/** Words of a report to be set in quotation marks: without their own, and long ones by their beginning and end. */
export function inShort(text: string): string {
  const bare = text.replace(/\s+/g, ' ').replace(/^[ "“”„«»]+|[ "“”„«»,]+$/g, '');
  return bare.length <= 180 ? bare : `${bare.slice(0, 120).trimEnd()} … ${bare.slice(-50).trimStart()}`;
}
