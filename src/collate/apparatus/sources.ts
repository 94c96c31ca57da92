import type { SourceReading } from '../../core/apparatus.ts';
import type { Span } from '../../core/span.ts';

/** Whom one witness gives a saying to. */
export interface Told {
  readonly document: string;
  /** The words that name who said it; `null` where none stand by. */
  readonly span: Span | null;
  /** The fullest that the document names them; empty for the outlet itself. */
  readonly name: string;
  readonly remove: SourceReading['remove'];
  /** Keys of who it may be: two with a key in common are one. */
  readonly keys: readonly string[];
  /** Keys of all whom the document tells of by name; of the outlet itself, of the words of its sentence. */
  readonly knows: ReadonlySet<string>;
}

/**
 * The sources of a saying as readings: who is one stands together if the witnesses also agree on how near they are to
 * who spoke. A body, a nameless official and a named person are three removes of one source, and the step from one to
 * another is what a reader must be told. `told` is by witness; `null` where reading could not tell.
 */
export function sourceReadings(told: readonly (Told | null)[], base: number): SourceReading[] {
  const own = told[base] ?? null;
  if (own === null) return [];
  const groups: { first: Told; members: number[] }[] = [{ first: own, members: [] }];
  told.forEach((one, index) => {
    // One report that varies its words for a source has one source, as a rule.
    if (one === null || (one.document === own.document && index !== base)) return;
    const group = groups.find(({ first }) => index === base || isSame(first, one));
    if (group === undefined) groups.push({ first: one, members: [index] });
    else group.members.push(index);
  });
  const readings = groups.map(({ first, members }) => readingOf(first, members, told, own));
  const [ofBase, ...others] = readings;
  return [ofBase!, ...others.sort((a, b) => b.witnesses.length - a.witnesses.length)];
}

function readingOf(first: Told, members: readonly number[], told: readonly (Told | null)[], base: Told): SourceReading {
  return {
    witnesses: members,
    spans: members.map((index) => told[index]!.span),
    text: first.name,
    remove: first.remove,
    difference: first === base ? null : 'attribution',
    statement: first === base ? null : statementOf(base, first),
  };
}

/**
 * Nameless sources are told apart by nothing: "police", "officers" and "authorities" may be the same people. Of what has
 * a name a shared one is enough: reading now and then takes a person for a body.
 */
function isSame(a: Told, b: Told): boolean {
  if (a.name !== '' && a.name.toLowerCase() === b.name.toLowerCase()) return true;
  const shared = a.keys.some((key) => b.keys.includes(key));
  // "The police counted six": the outlet's sentence, on their word.
  if ((a.remove === 'outlet' && meet(b, a)) || (b.remove === 'outlet' && meet(a, b))) return true;
  // A report that names the other too may have been misread, and as a rule was: then nothing is said.
  if ((a.remove === 'person' || b.remove === 'person') && isNamed(a) && isNamed(b) && (meet(a, b) || meet(b, a)))
    return true;
  if (isOfAuthor(a, b) || isOfAuthor(b, a)) return true;
  if (a.remove !== b.remove) return shared && isNamed(a) && isNamed(b);
  return shared || a.remove === 'nameless' || a.remove === 'outlet' || a.remove === 'document';
}

/** A document and somebody whom its report names: it may be theirs. "Police" and "Larn Police": the one is the other's last word. */
function isOfAuthor(open: Told, named: Told): boolean {
  if (!isNamed(named)) return false;
  if (open.remove === 'document') return meet(named, open);
  const [first, second] = [open.name.toLowerCase(), named.name.toLowerCase()];
  const isEnd = second.endsWith(` ${first}`) || first.endsWith(` ${second}`);
  return open.remove === 'nameless' && named.remove === 'body' && isEnd;
}

function meet(a: Told, b: Told): boolean {
  return a.keys.some((key) => b.knows.has(key));
}

function isNamed({ remove }: Told): boolean {
  return remove === 'person' || remove === 'body';
}

/** What is said beside a name that is none; a person's or a body's name needs nothing. */
const CALLED: Readonly<Partial<Record<SourceReading['remove'], string>>> = {
  nameless: ', somebody without a name',
  document: ', a document',
};

function statementOf(base: Told, reading: Told): string {
  const called = ({ name, remove }: Told): string => `“${name}”${CALLED[remove] ?? ''}`;
  const from = base.remove === 'outlet' ? 'the base tells it as its own' : `the base gives it to ${called(base)}`;
  return reading.remove === 'outlet'
    ? `tells it as its own, where ${from}`
    : `gives it to ${called(reading)}, where ${from}`;
}
