import type { Version } from '../version.ts';
import { isSameOutlet } from './same-outlet.ts';

/**
 * Whether a name is that of the outlet whose report this is: as it stands with the report or, where nothing tells the outlet, as its masthead,
 * byline or first line has it ("Larn Star, May 3, page 4").
 */
export function isOutletOf(name: string, version: Version): boolean {
  if (isSameOutlet(name, version.outlet, version.language)) return true;
  if (version.read.document.outlet !== null) return false;
  // "Keeper of the Lantern" is no longer name of the Lantern.
  return namesAtHead(version).some((own) =>
    / \p{Ll}/u.test(own) ? endsIn(name, own, version) : endsIn(own, name, version),
  );
}

/** Whether a name is only the last word of an outlet's: "the Star" may mean the Larn Star, or a paper of that name alone. */
export function isShortName(name: string, version: Version): boolean {
  return endsIn(version.outlet, name, version);
}

function endsIn(whole: string, name: string, { language }: Version): boolean {
  const key = (one: string): string => language.withoutArticle(language.nameKey(one));
  return ` ${key(whole)}`.endsWith(` ${key(name)}`);
}

const AT_HEAD = new WeakMap<Version, readonly string[]>();

/** Names that open a part of a line at the report's head. */
function namesAtHead(version: Version): readonly string[] {
  const known = AT_HEAD.get(version) ?? linesAtHead(version).flatMap(namesIn);
  AT_HEAD.set(version, known);
  return known;
}

/** Words of a first line that is none of the report's sentences, at most. */
const LONGEST_LINE = 12;

function linesAtHead({ read: { document } }: Version): string[] {
  const [first] = document.blocks;
  const line = first === undefined ? '' : document.text.slice(first.start, first.end);
  const isSentence = line.split(/\s+/).length > LONGEST_LINE || /[.!?…][”"’']?$/u.test(line);
  const kept = document.removed.filter(({ reason }) => /^(?:masthead|byline|date line)/.test(reason));
  // "Cops: woman held" and "Seacom cable mended" are headlines: behind a name stands nothing but a comma or dash.
  const isNamed = /^\p{Lu}[^\s,:–—-]*(?: \p{Lu}[^\s,:–—-]*){0,5}(?:$|,| [-–—|] )/u.test(line);
  return [...kept.map(({ text }) => text), ...(isSentence || !isNamed ? [] : [line])];
}

function namesIn(line: string): string[] {
  return line
    .split(/\s*[,;|·•()/]\s*|\s+[-–—]\s+/u)
    .flatMap((part) => /^\p{Lu}[\p{L}\p{M}’'.-]*(?: (?:of |the )*\p{Lu}[\p{L}\p{M}’'.-]*){0,5}/u.exec(part)?.[0] ?? []);
}
