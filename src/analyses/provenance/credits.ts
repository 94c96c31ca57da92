import type { Evidence } from '../../core/finding.ts';
import type { Span } from '../../core/span.ts';
import type { Version } from '../version.ts';
import { places } from './mentions.ts';

/** Another report's outlet that a report credits without a sentence. */
export interface Credit {
  readonly outlet: string;
  /** The words that credit it. */
  readonly words: string;
  /** Where they stand in the text; `null` where they stood in a line above it. */
  readonly evidence: Evidence | null;
}

/** How far into a text its dateline and sign reach. */
const HEAD = 200;

/**
 * Whom a report credits with its text or a part of it, among the outlets of the others: beside its writer ("Ada Orlan and NNA"), in
 * its dateline ("Larn, May 3 (NNA, own report)"), by a sign ("NNA/ao.") or in brackets behind a paragraph ("(NNA)").
 */
export function creditsOf(version: Version, others: readonly Version[]): Credit[] {
  const { byline, text } = version.read.document;
  const beside = byline === null ? [] : others.filter((other) => isNamedIn(byline, other));
  const signs = places(version, others).filter(({ start, end }) => isSign(text, start, end));
  const all = [
    ...beside.map(({ outlet }): Credit => ({ outlet, words: byline!, evidence: null })),
    ...signs.map(({ start, end, outlet }): Credit => {
      const span = wholeSign(text, start, end);
      const words = text.slice(span.start, span.end);
      return { outlet, words, evidence: { document: version.id, ...span, label: words } };
    }),
  ];
  return all.filter(({ outlet }, i) => all.findIndex((other) => other.outlet === outlet) === i);
}

/** With what stands beside it without a blank: "NNA/ao". */
function wholeSign(text: string, start: number, end: number): Span {
  const before = /[\p{L}/]*$/u.exec(text.slice(0, start))![0];
  const after = /^[\p{L}/]*/u.exec(text.slice(end))![0];
  return { start: start - before.length, end: end + after.length };
}

function isNamedIn(byline: string, { outlet, language }: Version): boolean {
  return language.outletForms(outlet).some((form) => {
    const at = byline.indexOf(form);
    const around = `${byline[at - 1] ?? ' '}${byline[at + form.length] ?? ' '}`;
    return at >= 0 && !/[\p{L}\p{N}]/u.test(around);
  });
}

function isSign(text: string, start: number, end: number): boolean {
  const [before, after] = [text.slice(Math.max(0, start - 40), start), text.slice(end, end + 40)];
  if (
    start < HEAD &&
    (/^ ?\/ ?[\p{L}]{1,12}(?![\p{L}])/u.test(after) || /(?:^|[\s.])[\p{L}]{1,12} ?\/ ?$/u.test(before))
  )
    return true;
  const isBracketed = /\((?:[^()\n]{0,30}[,;/&] ?)?$/.test(before) && /^(?:[,;/&] ?[^()\n]{0,30})?\)/.test(after);
  if (!isBracketed) return false;
  const opened = before.slice(0, before.lastIndexOf('('));
  const closed = after.slice(after.indexOf(')') + 1);
  // In a dateline, or behind the last sentence of a paragraph.
  return start < HEAD
    ? /^(?: ?[-–—:]|\s*$|\n|,? \p{L}+\.? \d)/u.test(closed)
    : /[.!?”"’'] $/.test(opened) && /^\s*(?:\n|$)/.test(closed);
}
