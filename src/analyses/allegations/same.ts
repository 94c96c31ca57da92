import type { Language } from '../../core/language.ts';
import { overlaps } from '../../core/span.ts';
import { isSomebody } from '../agency/acts.ts';
import { daysDiffer } from '../days/differ.ts';
import { placesIn, meet as placesMeet, statesIn } from '../keys.ts';
import { areKin } from '../likeness.ts';
import { type Phrase, phraseAt } from '../phrases.ts';
import { type Version, type Word, wordsIn } from '../version.ts';
import { type Deed, hasKind } from './deed.ts';

/** Whether what is alleged and what is told are one deed: the same act of the same doer on the same thing or people. */
export function areOneDeed(alleged: Deed, told: Deed, language: Language): boolean {
  const doers = sameDoer(alleged, told, language);
  if (doers === null) return false;
  // What is alleged may stand in a sentence with the day of a hearing.
  if (daysDiffer(alleged.version, alleged.rest, told.version, [told.sentence])) return false;
  if (repeats(alleged, language) !== repeats(told, language)) return false;
  const objects = sharedNouns(objectOf(alleged), objectOf(told), language);
  // Somebody harmed by name is one, things are many: they need more in common.
  const isHarm = language.harmKinds(alleged.act, 'VB').length > 0;
  if (isHarm && objects.some((noun) => isPersonName(alleged.version, noun))) return true;
  if (placesDiffer(alleged, told, language)) return false;
  const around = sharedNouns(alleged.rest, told.rest, language).filter(({ capital }) => !capital);
  const isPointed = [alleged, told].some((deed) => objectOf(deed)[0]?.tag === 'PRP');
  if (objects.length === 0 && around.length < (isPointed ? 1 : SHARED_WITHOUT_OBJECT)) return false;
  const more = shared(othersOf(alleged, language), othersOf(told, language), language);
  const least = (doers === 'named' ? SHARED_BY_NAME : SHARED_BY_NOUN) + (isLight(alleged, language) ? 1 : 0);
  return more.length >= least;
}

/** Below this rarity a verb tells little of what was done: "make", "take", "run". */
const LIGHT = 1.5;

function isLight({ act }: Deed, language: Language): boolean {
  return !hasKind(act, language) && language.rarity(act) < LIGHT;
}

/** Nouns that what follows the verb must share where its objects differ: "arm rebels with drones", "supply drones to rebels". */
const SHARED_WITHOUT_OBJECT = 2;
/** Words that must be shared beside doer and act, where the doer is told by name, and where by a noun that many may share. */
const SHARED_BY_NAME = 2;
const SHARED_BY_NOUN = 3;

const repeats = ({ version, verb, rest, doer }: Deed, language: Language): boolean =>
  [...doer.slice(-1), ...rest, ...wordsIn(version, { start: verb.start - ADVERB_REACH, end: verb.start })].some(
    ({ form, tag }) => tag === 'RB' && language.signals(form).includes('repeats'),
  );

/** How many characters before a verb its adverb may begin. */
const ADVERB_REACH = 24;

/** Whether the doers may be one: by a name or a word for them in common, or only as somebody who stays nameless. */
function sameDoer(a: Deed, b: Deed, language: Language): 'named' | 'nameless' | null {
  const [first, second] = [doerOf(a, language), doerOf(b, language)];
  const isOne = (one: string, other: string): boolean => areKin(one, other) || language.synonyms(one).includes(other);
  if (first.names.some((one) => second.names.some((other) => isOne(one, other)))) return 'named';
  const isOpen = first.names.length === 0 || second.names.length === 0;
  return isOpen && first.isPerson && second.isPerson ? 'nameless' : null;
}

interface Doer {
  /** The state, the names, or the nouns that many people cannot share. */
  readonly names: readonly string[];
  readonly isPerson: boolean;
}

const doerOf = kept(readDoer);

function readDoer({ version, doer }: Deed, language: Language): Doer {
  const phrase = phraseAt(doer, 0);
  const heads = phrase?.heads ?? [];
  const [head] = heads;
  if (head === undefined) return { names: [], isPerson: false };
  if (head.tag === 'PRP') return pronounDoer(version, head, language);
  const isPerson = heads.some((one) => isSomebody(version, one, language) || language.isRole(one.lemma));
  const own = headWords(phrase!);
  const states = statesIn(own, language);
  // "Russian forces" are Russia's hand, "a Russian journalist" is nobody's.
  const isBody =
    states.length > 0 && heads.every((one) => statesIn([one], language).length > 0 || language.isDoer(one.lemma));
  const proper = own.filter(({ tag }) => tag.startsWith('NNP')).map(({ lemma }) => lemma);
  // "The rebels" may be named so in every report, "a man" is anybody.
  const isAnybody = (word: Word): boolean =>
    language.signals(own[0]!.form).includes('one') || language.stateOf(word.lemma) === 'anybody';
  const nouns = heads.filter((word) => word.tag.startsWith('NN') && !isAnybody(word)).map(({ lemma }) => lemma);
  return { names: isBody ? states : proper.length > 0 ? proper : nouns, isPerson };
}

/** The words of a phrase up to what hangs on it. */
function headWords({ words }: Phrase): readonly Word[] {
  const hangs = words.findIndex(({ tag }) => /^(?:IN|TO)$/.test(tag));
  return hangs < 0 ? words : words.slice(0, hangs);
}

function pronounDoer({ read }: Version, pronoun: Word, language: Language): Doer {
  const mention = read.annotations.mentions.find((one) => one.form === 'pronoun' && overlaps(one, pronoun));
  const isThing = language.signals(pronoun.form).includes('thing');
  if (mention === undefined) return { names: [], isPerson: !isThing };
  const parts = language.personName(mention.name).name.toLowerCase().split(/\s+/);
  return { names: parts.map((part) => language.stateNamed(part) ?? part), isPerson: mention.kind === 'person' };
}

/** What a deed is done to: the nouns after its verb up to the first preposition but "of". */
function objectOf({ rest, version }: Deed): readonly Word[] {
  const from = rest.findIndex(({ tag }) => !/^(?:IN|TO|RB|RP)$/.test(tag));
  const after = rest.slice(Math.max(0, from));
  const end = after.findIndex(
    ({ tag, form }) => /^(?:IN|TO|VBG)$/.test(tag) && !version.language.signals(form).includes('partitive'),
  );
  return end < 0 ? after : after.slice(0, end);
}

/** The nouns of one list that the other has too, each once. */
function sharedNouns(a: readonly Word[], b: readonly Word[], language: Language): readonly Word[] {
  const nouns = (words: readonly Word[]): readonly Word[] =>
    words.filter(({ tag, matter }) => matter && tag.startsWith('NN'));
  return shared(nouns(a), nouns(b), language);
}

function shared(a: readonly Word[], b: readonly Word[], language: Language): readonly Word[] {
  const both = a.filter((one) => b.some((other) => meet(one, other, language)));
  return [...new Map(both.map((word) => [word.lemma, word])).values()];
}

function meet(a: Word, b: Word, language: Language): boolean {
  if (areKin(a.lemma, b.lemma)) return true;
  if (a.capital || b.capital) return statesIn([a], language).some((state) => statesIn([b], language).includes(state));
  return language.synonyms(a.lemma).includes(b.lemma) || language.retellings(a.lemma).includes(b.lemma);
}

const isPersonName = ({ read }: Version, word: Word): boolean =>
  read.annotations.mentions.some(
    ({ kind, form, start, end }) => kind === 'person' && form === 'name' && overlaps({ start, end }, word),
  );

/** What the sentence of a deed has beside its doer and act. */
const othersOf = kept(readOthers);

function readOthers({ version, sentence, verb, doer }: Deed): readonly Word[] {
  const { times, attributions } = version.read.annotations;
  const spoken = attributions.flatMap(({ source, cue }) => [...(source ?? []), ...(cue ?? [])]);
  const near = [...times, ...spoken].filter((span) => overlaps(span, sentence));
  const doers = doer.map(({ lemma }) => lemma);
  return version.words
    .slice(sentence.first, sentence.last)
    .filter(
      (word) =>
        word.matter &&
        word !== verb &&
        /^(?:NN|JJ|CD|VB)/.test(word.tag) &&
        !doers.includes(word.lemma) &&
        !near.some((span) => overlaps(span, word)),
    );
}

/** Whether the two sentences name places, the doer's left out, and none in common. */
function placesDiffer(alleged: Deed, told: Deed, language: Language): boolean {
  const [first, second] = [placesOf(alleged, language), placesOf(told, language)];
  return first.length > 0 && second.length > 0 && !placesMeet(first, second);
}

const placesOf = kept(({ version, sentence, doer }: Deed, language: Language): readonly string[] => {
  const own = placesIn(version, doer, language);
  const all = placesIn(version, version.words.slice(sentence.first, sentence.last), language);
  return all.filter((place) => !own.includes(place));
});

/** What is asked of a deed once for each that it is compared with, is read once. */
function kept<T>(read: (deed: Deed, language: Language) => T): (deed: Deed, language: Language) => T {
  const known = new WeakMap<Deed, { readonly value: T }>();
  return (deed, language) => {
    const found = known.get(deed) ?? { value: read(deed, language) };
    known.set(deed, found);
    return found.value;
  };
}
