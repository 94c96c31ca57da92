import { type Hit, MARK } from '../../core/hit.ts';

const BOLD = { on: '\x1b[1m', off: '\x1b[22m' } as const;
const PLAIN = { on: '›', off: '‹' } as const;

/** A hit as lines for the terminal: who and when, then the excerpt with what matched marked. */
export function hitLines(hit: Hit): string[] {
  const coloured = process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb';
  const mark = coloured ? BOLD : PLAIN;
  const outlet = hit.outlet ?? hit.title ?? hit.document;
  const place = `${outlet}, ${hit.day} · ${hit.document}${hit.attribution === null ? '' : ` ${hit.attribution}`}`;
  const head = hit.kind === 'saying' ? `${hit.speaker} — ${place}` : `${hit.title ?? '(no headline)'} — ${place}`;
  // Search marks what matched with control characters, which no clean text has; all others are shown as a space.
  const excerpt = hit.excerpt.replaceAll(MARK.start, mark.on).replaceAll(MARK.end, mark.off).replace(/\s+/g, ' ');
  return [printable(head), `  ${coloured ? excerpt : printable(excerpt)}`];
}

const printable = (text: string): string => text.replace(/[\x00-\x1f\x7f-\x9f]/g, ' ');
