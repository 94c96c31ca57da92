import type { Utterance, Witness } from '../../core/apparatus.ts';
import type { Language } from '../../core/language.ts';
import { areKin, type Matter, matterOf, sharedWeight, weightOf } from '../likeness.ts';
import { type Version, type Word, wordsIn } from '../version.ts';

/** A recurring statement on one occasion, by the witness that renders it best. */
export interface Occasion {
  /** The id of its utterance. */
  readonly utterance: string;
  readonly version: Version;
  readonly witness: Witness;
  readonly clauses: readonly Clause[];
  /** The letters and numbers of all of it. */
  readonly letters: string;
}

/** A clause of a statement: a claim comes back in another sentence. */
export interface Clause {
  readonly words: readonly Word[];
  readonly matter: Matter;
}

/** The first direct witness, else the first: a recurrence is a matter of words; `null` where none is at hand or it has no clause. */
export function occasionOf(utterance: Utterance | undefined, versions: ReadonlyMap<string, Version>): Occasion | null {
  const witness = utterance?.witnesses.find(({ kind }) => kind === 'direct') ?? utterance?.witnesses[0];
  const version = witness === undefined ? undefined : versions.get(witness.document);
  if (utterance === undefined || witness === undefined || version === undefined) return null;
  const words = witness.content.map((part) => wordsIn(version, part));
  const clauses = words.flatMap(clausesOf);
  const letters = words
    .flat()
    .map(({ form }) => form.replace(/[^\p{L}\p{N}]/gu, ''))
    .join('');
  return clauses.length === 0 ? null : { utterance: utterance.id, version, witness, clauses, letters };
}

/** The stretches between marks that have a finite verb and a telling word: "his victory" is nothing that is said again. */
function clausesOf(words: readonly Word[]): Clause[] {
  const stretches: Word[][] = [[]];
  for (const word of words) {
    if (/[\p{L}\p{N}]/u.test(word.form)) stretches.at(-1)!.push(word);
    else if (/[.!?;:,—–…()]/u.test(word.form)) stretches.push([]);
  }
  return stretches
    .filter((stretch) => stretch.some(({ tag }) => /^(?:VB[DPZ]|MD)$/.test(tag)))
    .map((stretch) => ({ words: stretch, matter: matterOf(stretch) }))
    .filter(({ matter }) => matter.size > 0);
}

/**
 * What two clauses must share to be one claim: three telling words, two of them no names, rare enough together and three
 * fifths of the lighter one's weight; or, where they are short, three fifths of all their words, one that is no name and
 * rare enough ("threaten") among them: "I don't know", "let me be clear" are said of anything. By reading what passed on a
 * year of one campaign's reports: with less, speakers only spoke of one subject.
 */
const LEAST_TELLING = 3;
const LEAST_PLAIN = 2;
const LEAST_RARITY = 6.5;
const LEAST_RAREST = 3.2;
const LEAST_WEIGHT = 0.6;
const LEAST_OF_ALL = 0.6;
const LEAST_WORDS = 3;

/** How alike the likest clauses of two occasions are, with those clauses; `null` where none are one claim. */
export function alike(a: Occasion, b: Occasion, language: Language): { score: number; a: Clause; b: Clause } | null {
  const pairs = a.clauses.flatMap((one) =>
    b.clauses.map((other) => ({ score: likeness(one, other, language), a: one, b: other })),
  );
  const [best] = pairs.sort((x, y) => y.score - x.score);
  return best === undefined || best.score === 0 ? null : best;
}

function likeness(a: Clause, b: Clause, language: Language): number {
  const shared = a.words.filter(
    (word, i) =>
      a.words.findIndex(({ lemma }) => lemma === word.lemma) === i &&
      b.words.some((other) => areKin(word.lemma, other.lemma)),
  );
  const telling = shared.filter(({ matter }) => matter);
  const plain = telling.filter(({ tag }) => !tag.startsWith('NNP'));
  if (plain.length === 0) return 0;
  const lighter = Math.min(weightOf(a.matter), weightOf(b.matter));
  const weight = sharedWeight(a.matter, b.matter, language) / lighter;
  // "Let me tell you what is going to happen": many words, none of them rare.
  if (!plain.some((word) => word.weight >= LEAST_RAREST)) return 0;
  const enough = telling.length >= LEAST_TELLING && plain.length >= LEAST_PLAIN && rarity(telling) >= LEAST_RARITY;
  if (enough && weight >= LEAST_WEIGHT) return weight;
  const all = (2 * shared.length) / (a.words.length + b.words.length);
  const short = shared.length >= LEAST_WORDS && all >= LEAST_OF_ALL;
  const negated = negates(a, language);
  // "That's terrible" has one telling word; "no one is threatening anyone" says what it denies.
  const tells = telling.length >= 2 || negated;
  return short && tells && negated === negates(b, language) ? all : 0;
}

function rarity(words: readonly Word[]): number {
  return words.reduce((sum, { weight }) => sum + weight, 0);
}

function negates({ words }: Clause, language: Language): boolean {
  return words.some(({ form }) => language.isNegation(form));
}

/** Like words in reports a few days apart are one occasion told twice, more often than two. */
const SAME_OCCASION_DAYS = 3;
/** Letters from which the same words are no set phrase. */
const LEAST_LETTERS = 20;

/** Whether two reports that have like words tell of one occasion: within days, or, where a day is not known, the same words. */
export function isOneOccasion(a: Occasion, b: Occasion): boolean {
  if (a.version === b.version) return true;
  const [first, second] = [a.version.day, b.version.day];
  if (first !== null && second !== null)
    return Math.abs(Date.parse(first) - Date.parse(second)) <= SAME_OCCASION_DAYS * 86_400_000;
  const [short, long] = [a.letters, b.letters].sort((x, y) => x.length - y.length) as [string, string];
  return short.length >= LEAST_LETTERS && long.includes(short);
}
