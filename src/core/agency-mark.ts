import type { Document } from './document.ts';

/** How far into a report its dateline reaches. */
const DATELINE = 160;

/** The names in brackets with which agencies open: "LARN (NNA) -". */
export function marksOf(text: string): string[] {
  return [...text.slice(0, DATELINE).matchAll(/\(([^()\n]{2,40})\),?[^()\n]{0,16} ?[-–—]/gu)].map(([, name]) => name!);
}

/** Whether a report is an agency's own: its dateline names who publishes it, or an agency where nothing else tells who does. */
export function opensAsAgency({ text, outlet }: Pick<Document, 'text' | 'outlet'>): boolean {
  return marksOf(text).some((name) => (outlet === null ? isAgency(name) : keyOf(name) === keyOf(outlet)));
}

/** “(NNA) –”, in capitals, as agencies have their names; “(own report) –” is none. */
const isAgency = (name: string): boolean => /^\p{Lu}{2,6}$/u.test(name);

const keyOf = (name: string): string => name.trim().toLowerCase();
