import type { Utterance, Witness } from '../../core/apparatus.ts';
import type { Language, Signal } from '../../core/language.ts';
import { contains } from '../../core/span.ts';
import type { Draft } from '../draft.ts';
import type { FigureFact } from '../figures/fact.ts';
import { factsOf } from '../figures/facts.ts';
import { containment, matterOf } from '../likeness.ts';
import { listed } from '../sentences.ts';
import { evidenceAt, quoted, type StoryInHand, trimmed, type Version, type Word, wordsIn } from '../version.ts';
import { namesSomebody, speakerName } from '../voice.ts';
import { polarityOf } from './polarity.ts';
import { sameSpeaker } from './saying.ts';

/**
 * Verbs by which reports colour the same saying: what the one "claimed" the other "said" or "confirmed". Verbs that leave it
 * open whether it is so stand against those that take it for true (Hooper 1975, "On assertive predicates"; Recasens,
 * Danescu-Niculescu-Mizil and Jurafsky 2013, "Linguistic models for analyzing and detecting biased language"), and those that
 * make it an act of another kind ("accused", "threatened") against those that make it none (Wierzbicka 1987, *English Speech
 * Act Verbs*). One finding a speaker; what merely stresses or warns is told with it, but makes none.
 */
export function stanceFindings(story: StoryInHand): Draft[] {
  const byId = new Map(story.versions.map((version) => [version.id, version]));
  const told = story.utterances.flatMap((utterance) => colouredOf(utterance, byId, story.language) ?? []);
  return [...Map.groupBy(told, ({ speaker }) => speaker)].flatMap(
    ([speaker, sayings]) => draft(speaker, sayings) ?? [],
  );
}

/** What a verb says beside that something was said; `plain` for nothing. */
type Colour = 'disclaims' | 'vouches' | 'accuses' | 'threatens' | 'boasts' | 'warns' | 'presses' | 'plain';

/** In the order of naming. */
const COLOURS: readonly (Exclude<Colour, 'plain'> & Signal)[] = [
  'disclaims',
  'vouches',
  'accuses',
  'threatens',
  'boasts',
  'warns',
  'presses',
];

const MEANING: Readonly<Record<Exclude<Colour, 'plain'>, string>> = {
  disclaims: 'leaves it open whether it is so',
  vouches: 'takes it for true',
  accuses: 'makes it an accusation',
  threatens: 'makes it a threat',
  boasts: 'makes it a boast',
  warns: 'makes it a warning',
  presses: 'gives it weight',
};

/** One report's verb for a saying. */
interface Cue {
  readonly version: Version;
  readonly witness: Witness;
  readonly speaker: string;
  readonly verb: Word;
  readonly colour: Colour;
}

/** A saying that reports introduce by verbs of different colour. */
interface Coloured {
  readonly speaker: string;
  readonly cues: readonly [Cue, Cue, ...Cue[]];
}

function colouredOf(
  { speaker, witnesses }: Utterance,
  versions: ReadonlyMap<string, Version>,
  language: Language,
): Coloured | null {
  if (speaker === null || witnesses.length < 2) return null;
  const cues = witnesses.flatMap((witness) => cueOf(witness, versions.get(witness.document), language) ?? []);
  const differs = (cue: Cue, other: Cue): boolean =>
    other.colour !== cue.colour && other.version.outlet !== cue.version.outlet;
  const across = cues.filter((cue) => cues.some((other) => differs(cue, other) && isSameSaying(cue, other, language)));
  // "Accused the league of …" in a report's lead, of what it goes on to quote in full.
  const again = (cue: Cue): boolean =>
    across.some((other) => other.version === cue.version && isSameSaying(cue, other, language)) &&
    across.some((other) => differs(cue, other));
  const alike = fullestOfColour(cues.filter((cue) => across.includes(cue) || again(cue)));
  const [first, second, ...more] = alike;
  return first === undefined || second === undefined ? null : { speaker, cues: [first, second, ...more] };
}

/** Of each report and colour the rendering that tells most: a subheading has half of what the quotation below it has. */
function fullestOfColour(cues: readonly Cue[]): readonly Cue[] {
  const groups = Map.groupBy(cues, ({ version, colour }) => `${version.outlet} ${colour}`);
  return [...groups.values()].map((own) => own.reduce((best, one) => (lengthOf(one) > lengthOf(best) ? one : best)));
}

const lengthOf = ({ witness: { content } }: Cue): number =>
  content.reduce((sum, { start, end }) => sum + end - start, 0);

/** The one verb of saying that introduces a rendering; `null` where it has none or several, or is negated or only possible. */
function cueOf(witness: Witness, version: Version | undefined, language: Language): Cue | null {
  const saying = version?.read.annotations.attributions.find(({ id }) => id === witness.attribution);
  if (version === undefined || saying === undefined || saying.cue === null || saying.negated) return null;
  const name = speakerName(version, saying);
  if (saying.within !== null || name === null || !namesSomebody(version, saying, name)) return null;
  const cue = saying.cue.flatMap((part) => wordsIn(version, part));
  const verbs = cue.filter(
    ({ tag, form }) =>
      (/^VB[DPZG]$/.test(tag) || (tag === 'VBN' && isPerfect(cue, language))) && isSaying(form, language),
  );
  const [verb] = verbs;
  if (verb === undefined || verbs.length > 1 || !isPlainAct(version, verb, language)) return null;
  // Who asks says nothing that another could confirm.
  if (language.signals(verb.form).includes('wants')) return null;
  return { version, witness, speaker: name, verb, colour: colourOf(verb.form, language) };
}

/** Whether a cue tells what somebody has done: "has confirmed" is as much as "confirmed", "was confirmed" is another's doing. */
function isPerfect(cue: readonly Word[], language: Language): boolean {
  const is = (lemma: string, signal: Signal): boolean => language.signals(lemma).includes(signal);
  return (
    cue.some(({ lemma, tag }) => /^VB[PZD]$/.test(tag) && is(lemma, 'auxiliary')) &&
    !cue.some(({ lemma }) => is(lemma, 'passive'))
  );
}

function isSaying(form: string, language: Language): boolean {
  return language.signals(form).includes('speech') || colourOf(form, language) !== 'plain';
}

function colourOf(form: string, language: Language): Colour {
  const signals = language.signals(form);
  return COLOURS.find((colour) => signals.includes(colour)) ?? 'plain';
}

/** Words before a verb that may turn it: "did not confirm", "would not say", "refused to confirm". */
const BEFORE = 3;

function isPlainAct(version: Version, verb: Word, language: Language): boolean {
  const at = version.words.indexOf(verb);
  return !version.words
    .slice(Math.max(0, at - BEFORE), at)
    .some(({ tag, form }) => tag === 'MD' || tag === 'TO' || language.isNegation(form));
}

/** Share of the shorter rendering's matter that the other must have for the two verbs to introduce one saying, and how many words must tell it. */
const SAME_SAYING = 0.65;
const LEAST_MATTER = 3;
const LEAST_QUOTED = 2;

/** Whether two reports have one speaker say one thing: what a paper reports of a manager, and he confirms, is said twice. */
function isSameSaying(a: Cue, b: Cue, language: Language): boolean {
  if (!isOneSpeaker(a.speaker, b.speaker, language)) return false;
  const [told, other] = [claimed(a, language), claimed(b, language)];
  // "He was put on leave", "he would not be put on leave if …" are two sayings.
  if (denies(told, other, language) || denies(other, told, language)) return false;
  if (countOtherwise(a, b)) return false;
  const [first, second] = [matterOf(told), matterOf(other)];
  const size = Math.min(first.size, second.size);
  const share = containment(first, second, language);
  // A short quotation in the very words ("It will not stop there").
  const isQuoted = [a, b].every(({ witness }) => witness.kind === 'direct') && share === 1;
  return size >= (isQuoted ? LEAST_QUOTED : LEAST_MATTER) && share >= SAME_SAYING;
}

/**
 * Whether what two reports call a speaker is one, also where the name is spelt otherwise. Not a name and "the company": with that six
 * more were told on the benchmark's stories, none of them right.
 */
function isOneSpeaker(a: string, b: string, language: Language): boolean {
  if (sameSpeaker(a, b, language)) return true;
  const [one, other] = [a, b].map((name) => soundOf(language.withoutArticle(name), language));
  return /^\p{Lu}/u.test(language.withoutArticle(a)) && one === other;
}

const soundOf = (name: string, language: Language): string =>
  name
    .split(' ')
    .map((part) => language.nameSound(language.namePartKey(part)))
    .join(' ');

/** Whether one number is told of other people in the two: "nine died and 46 fell ill", "46 died or fell ill". */
function countOtherwise(a: Cue, b: Cue): boolean {
  const [own, other] = [a, b].map(({ version, witness }) =>
    factsOf(version, version.language).filter(
      ({ figure, state }) => state !== null && witness.content.some((part) => contains(part, figure)),
    ),
  ) as [FigureFact[], FigureFact[]];
  return own.some((one) => other.some(({ figure, state }) => figure.value === one.figure.value && state !== one.state));
}

/** The words of what was said; of an accusation without who is accused: "accused the league of greed". */
function claimed({ version, witness, colour }: Cue, language: Language): readonly Word[] {
  const words = witness.content.flatMap((part) => wordsIn(version, part));
  if (colour !== 'accuses') return words;
  const of = words.findIndex(({ form }) =>
    language.signals(form).some((one) => one === 'partitive' || one === 'charges'),
  );
  return words.slice(of + 1);
}

/** Whether the one negates what the other affirms, in the same word or a synonym. */
function denies(told: readonly Word[], other: readonly Word[], language: Language): boolean {
  const { plain } = polarityOf(other, language);
  return [...polarityOf(told, language).negated].some((lemma) =>
    [lemma, ...language.synonyms(lemma)].some((word) => plain.has(word)),
  );
}

/** Sayings that a sentence names. */
const MOST_SAYINGS = 3;

/** What makes no finding by itself. */
const WEAK: ReadonlySet<Colour> = new Set(['plain', 'presses', 'warns']);

/** “Police confirmed” says of what nobody contests no more than “police said”: of a body it tells something only beside a verb of doubt. */
const isByName = ({ speaker }: Cue): boolean => /^\p{Lu}\S* (?:.* )?\p{Lu}/u.test(speaker);
const hasDoubt = (cues: readonly Cue[]): boolean => cues.some(({ colour }) => colour === 'disclaims');

function draft(speaker: string, sayings: readonly Coloured[]): Draft | null {
  const isTelling = ({ cues }: Coloured): boolean =>
    cues.some(({ colour }) => !WEAK.has(colour) && (colour !== 'vouches' || hasDoubt(cues) || cues.every(isByName)));
  if (!sayings.some(isTelling)) return null;
  const told = sayings.toSorted((a, b) => Number(isTelling(b)) - Number(isTelling(a))).slice(0, MOST_SAYINGS);
  const cues = told.flatMap((saying) => saying.cues);
  const meanings = COLOURS.flatMap((colour) => {
    const forms = [...new Set(cues.filter((cue) => cue.colour === colour).map(({ verb }) => verb.form))];
    return forms.length === 0 ? [] : [`${listed(forms.map((form) => `“${form}”`))} ${MEANING[colour]}`];
  });
  return {
    kind: 'stance',
    explanation: `The reports introduce what ${speaker} said by different verbs: ${told.map(tell).join('; ')}. Of these verbs ${listed(meanings)}.`,
    strength: 0.6,
    evidence: cues.map(({ version, verb }) => evidenceAt(version, verb, verb.form)),
    detail: { type: 'plain' },
  };
}

function tell({ cues }: Coloured): string {
  const byVerb = [...Map.groupBy(cues, ({ verb }) => verb.form)].map(
    ([form, own]) =>
      `“${form === 'according' ? 'according to' : form}” (${listed(own.map(({ version }) => version.outlet))})`,
  );
  // What the coloured verb introduces, not all that a plainer one does elsewhere.
  const coloured = cues.filter(({ colour }) => colour !== 'plain');
  const { version, witness } = (coloured.length > 0 ? coloured : cues).reduce((least, one) =>
    lengthOf(one) < lengthOf(least) ? one : least,
  );
  return `${listed(byVerb)} for “${quoted(version, trimmed(version, witness.content[0]!), 100)}”`;
}
