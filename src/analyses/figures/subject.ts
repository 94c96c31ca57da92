import type { Language } from '../../core/language.ts';
import { contains, overlaps } from '../../core/span.ts';
import { quoted } from '../version.ts';
import { befell, type FigureFact, isAnybody, isOfPeople, sameHead } from './fact.ts';
import { currencyTold } from './money.ts';
import { isExtent } from './pairing.ts';

/** What is counted, in a source's words: the state of people ("dead"), else the shortest wording that a report gives; with the year that all tell of, if it is another. */
export function subjectOf(facts: readonly FigureFact[], language: Language): string {
  const [{ otherTime }] = facts as [FigureFact, ...FigureFact[]];
  const isOfYear =
    otherTime !== null &&
    /^\d{4}$/.test(otherTime) &&
    facts.every((fact) => fact.count && fact.otherTime === otherTime);
  return isOfYear ? `${kindTold(facts, language)} in ${otherTime}` : kindTold(facts, language);
}

function kindTold(facts: readonly FigureFact[], language: Language): string {
  const state = facts[0]!.state;
  const people = facts.every((fact) => isAnybody(fact, language));
  if (state !== null && people) {
    const counted = peopleOf(facts);
    // "Arrests", "employees" say it themselves.
    const isSaid =
      befell(facts[0]!) === null || facts.every(({ figure }) => language.stateOf(figure.unit ?? '') === state);
    return counted !== 'people' && isSaid ? counted : `${counted} ${state}`;
  }
  if (state !== null && facts.every((fact) => befell(fact) === state && isOfPeople(fact, language)))
    return `${kindOf(facts, language)} ${state}`;
  if (facts.every(({ isLength }) => isLength)) return lengthOf(facts);
  const measure = facts[0]!.measure;
  if (measure !== null && facts.every(({ figure: { unit, value } }) => unit === null && Number.isInteger(value)))
    return `“${measure.phrase}”`;
  const turnout = facts.find(({ measure: own }) => own !== null && language.signals(own.noun).includes('turnout'));
  if (turnout !== undefined) return `the ${turnout.measure!.noun}`;
  const [common, times] = commonest(facts.flatMap((fact) => fact.measure?.noun ?? []));
  if (
    measure !== null &&
    measure.noun === common &&
    times * 2 > facts.length &&
    facts.every((fact) => isExtent(fact, language))
  )
    return language.signals(measure.noun).includes('dimension')
      ? `the ${measure.phrase}`
      : `the size of the ${measure.phrase}`;
  if (measure !== null && measure.noun === common && times * 2 > facts.length)
    return measure.byHowMuch ? `the change of the ${measure.phrase}` : `the ${measure.phrase}`;
  // "Soldiers" says more than "men".
  const named = facts.filter(({ figure }) => !language.signals(figure.unit ?? '').includes('sexes'));
  const wordings = (named.length > 0 ? named : facts).flatMap(({ version, figure }) =>
    figure.of === null ? [] : [quoted(version, figure.of)],
  );
  const { unit } = facts[0]!.figure;
  const isCode = /^[A-Z]{3}$/.test(unit ?? '');
  const measured = isCode ? (currencyTold(facts) ?? unit) : unit;
  const amount = (unit === null ? 'a number' : NAMED[unit]) ?? `an amount in ${measured}`;
  const [shortest] = wordings.sort((a, b) => a.length - b.length);
  const isMoney = shortest !== undefined && language.signals(shortest.toLowerCase()).includes('money');
  if (shortest !== undefined && !isMoney) return shortest;
  // How far or how long says nothing of what stands in both sentences.
  const about = isCode ? keyword(facts) : null;
  return `${isMoney ? `an amount in ${shortest}` : amount}${about === null ? '' : ` (“${about}”)`}`;
}

/** Units that are no amount of anything. */
const NAMED: Readonly<Record<string, string>> = { '%': 'a percentage', time: 'a multiple' };

/** "How long it took", with the noun that the reports share. */
function lengthOf(facts: readonly FigureFact[]): string {
  const about = keyword(facts);
  return about === null ? 'a length of time' : `a length of time (“${about}”)`;
}

/** "Officers", where reports count none but these, else "people". */
function kindOf(facts: readonly FigureFact[], language: Language): string {
  const [first] = facts as [FigureFact, ...FigureFact[]];
  const { of } = first.figure;
  return of !== null && facts.every((fact) => sameHead(fact, first, language)) ? quoted(first.version, of) : 'people';
}

/** "Civilians", where all that are counted are so called: two tolls of one story are as a rule of different people. */
function peopleOf(facts: readonly FigureFact[]): string {
  const units = new Set(facts.map(({ figure }) => figure.unit));
  const [unit] = units;
  const [wording] = facts.flatMap(({ version, figure }) => (figure.of === null ? [] : [quoted(version, figure.of)]));
  const isOwn = units.size === 1 && unit !== null && unit !== undefined && !/^(?:person|people)$/.test(unit);
  return isOwn && wording !== undefined && facts[0]!.state !== unit ? wording : 'people';
}

/** A noun that stands farther from its amounts than this, by the mean, in words, is rather told of something else. Up to ten the nouns of the benchmark's stories fit; at fourteen one came in that did not. */
const NOUN_REACH = 10;

/** The noun that most sentences of the figures have, the nearest to them where there are several: "bill" for an amount; `null` where none does. */
function keyword(facts: readonly FigureFact[]): string | null {
  const found = facts.flatMap(nounsBeside);
  const ranked = [...Map.groupBy(found, ({ lemma }) => lemma)]
    .map(([lemma, uses]) => ({
      lemma,
      times: uses.length,
      far: uses.reduce((sum, { far }) => sum + far, 0) / uses.length,
    }))
    .sort((a, b) => b.times - a.times || a.far - b.far);
  const [first] = ranked.filter(({ far }) => far <= NOUN_REACH);
  return first !== undefined && first.times > 1 && first.times * 2 > facts.length ? first.lemma : null;
}

/** The common nouns of a figure's sentence, each with its least distance from the figure in words. Times and other figures are left out. */
function nounsBeside({ version, figure, sentence }: FigureFact): { readonly lemma: string; readonly far: number }[] {
  const words = version.words.slice(sentence.first, sentence.last);
  const at = words.findIndex((word) => contains(figure, word));
  const { times, figures, attributions } = version.read.annotations;
  // Whoever tells a figure is not what it is of.
  const sources = attributions.flatMap(({ source }) => source ?? []);
  const taken = [...times, ...figures, ...figures.flatMap(({ of }) => of ?? []), ...sources];
  const nearest = new Map<string, number>();
  words.forEach((word, i) => {
    // "Year", "number" say how much, not of what.
    const isAmount = version.language.signals(word.lemma).includes('amount');
    const isNoun =
      /^NNS?$/.test(word.tag) && word.matter && !isAmount && !word.capital && /^\p{L}{3,}$/u.test(word.lemma);
    if (!isNoun || taken.some((span) => overlaps(span, word))) return;
    nearest.set(word.lemma, Math.min(nearest.get(word.lemma) ?? Number.POSITIVE_INFINITY, Math.abs(i - at)));
  });
  return [...nearest].map(([lemma, far]) => ({ lemma, far }));
}

/** What stands in a list most often, and how often. */
function commonest(words: readonly string[]): [word: string | undefined, times: number] {
  const [most] = [...Map.groupBy(words, (word) => word)].sort((a, b) => b[1].length - a[1].length);
  return [most?.[0], most?.[1].length ?? 0];
}
