import type { Document } from '../../core/document.ts';
import { knownOutlet } from '../../languages/en/outlets.ts';
import { withoutThe } from '../../languages/en/small-words.ts';

/** How far into a report its dateline reaches: "NORBURG, 3 May (Norna) –". */
const DATELINE = 160;

/** Letters that a short name must have to be told from the end of an address: "Sun" in thesun.example. */
const LEAST_LETTERS = 3;

/**
 * Whether an outlet that a report names is the one whose report it is: the one that publishes it, or the agency in its dateline.
 */
export function isOwn(cited: string, document: Pick<Document, 'outlet' | 'url' | 'text'>): boolean {
  const marks = document.text.slice(0, DATELINE).match(/\(\s?[^()\n]{2,40}\)/g);
  return (marks?.some((mark) => keyOf(mark) === keyOf(cited)) ?? false) || isPublisher(cited, document);
}

/**
 * Whether an outlet that a report names is the one that publishes it: by its name, by its last words ("the Times" in the Sallow
 * Times), by its first two and more ("the Daily Post" in the Daily Post of Larn), or by the end of its address (sallowtimes.example).
 */
export function isPublisher(cited: string, { outlet, url }: Pick<Document, 'outlet' | 'url'>): boolean {
  const name = keyOf(cited);
  const short = letters(name);
  if (outlet !== null && isPartOf(name, keyOf(outlet))) return true;
  const addresses = [...(outlet === null ? [] : [outlet]), ...hostOf(url)].filter((address) =>
    /^\S+\.\S+$/.test(address),
  );
  const labels = addresses.flatMap((address) => address.toLowerCase().split('.'));
  return short.length >= LEAST_LETTERS && labels.some((label) => letters(label).endsWith(short));
}

/** The name as the list of outlets has it, in small letters and without its article. */
function keyOf(name: string): string {
  const plain = name.replace(/^\(\s?|\s?\)$/g, '');
  const known = knownOutlet(plain) ?? knownOutlet(withoutThe(plain));
  return withoutThe((known?.name ?? plain).toLowerCase());
}

function isPartOf(name: string, whole: string): boolean {
  return whole === name || whole.endsWith(` ${name}`) || (name.includes(' ') && whole.startsWith(`${name} `));
}

function letters(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function hostOf(url: string | null): string[] {
  return url !== null && URL.canParse(url) ? [new URL(url).hostname] : [];
}
