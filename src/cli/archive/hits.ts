import { type Hit, MARK } from '../../core/hit.ts';
import { harmless } from '../../view/report/columns.ts';

const BOLD = { on: '\x1b[1m', off: '\x1b[22m' } as const;
const PLAIN = { on: '›', off: '‹' } as const;

/** A hit as lines for the terminal: who and when, then the excerpt with what matched marked. */
export function hitLines(hit: Hit): string[] {
  const coloured = process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb';
  const mark = coloured ? BOLD : PLAIN;
  // A document's headline stands before it, so that it is not told again where no outlet is known.
  const outlet = hit.outlet ?? (hit.kind === 'saying' ? hit.title : null);
  const day = hit.isDated ? [hit.bound, hit.day].filter(Boolean).join(' ') : 'day unknown';
  const when = outlet === null ? day : `${outlet}, ${day}`;
  const place = `${when} · ${hit.document}${hit.attribution === null ? '' : ` ${hit.attribution}`}`;
  const head = hit.kind === 'saying' ? `${hit.speaker} — ${place}` : `${hit.title ?? '(no headline)'} — ${place}`;
  // Search marks what matched with control characters: where one stands, a mark of ours may; of all others none.
  const signs: Readonly<Record<string, string>> = { [MARK.start]: mark.on, [MARK.end]: mark.off };
  const parts = hit.excerpt.split(new RegExp(`(${MARK.start}|${MARK.end})`, 'u'));
  return [harmless(head), `  ${parts.map((part) => signs[part] ?? harmless(part)).join('')}`];
}
