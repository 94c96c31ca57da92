import type { MeasureTerm } from '../../core/language.ts';

/**
 * What may be done to somebody who is at fault or under suspicion, by steps: each line of a field is harder than the one
 * before it, and the phrases of a line do not differ in that. Words are lemmas; `?` stands for up to two words between
 * ("placed on paid leave"). That a suspension is no dismissal and questioning no arrest is what newsroom guides ask reporters
 * to keep apart (AP Stylebook, "arrest"; Reuters Handbook of Journalism, "Legal dangers").
 */
const FIELDS: Readonly<Record<MeasureTerm['field'], readonly string[]>> = {
  work: [
    'place on ? leave, put on ? leave, send on ? leave, be on ? leave',
    'suspend, take off duty, remove from duty, relieve of duty',
    'sack, fire, dismiss',
  ],
  custody: [
    'question, interrogate, quiz, interview under caution',
    'arrest, detain, take into custody, hold in custody',
  ],
};

interface Phrase {
  readonly words: readonly string[];
  readonly field: MeasureTerm['field'];
  readonly step: number;
}

const PHRASES: ReadonlyMap<string, readonly Phrase[]> = byFirstWord();

function byFirstWord(): Map<string, Phrase[]> {
  const all = (Object.keys(FIELDS) as MeasureTerm['field'][]).flatMap((field) =>
    FIELDS[field].flatMap((line, i) =>
      line.split(',').map((phrase) => ({ words: phrase.trim().split(' '), field, step: i + 1 })),
    ),
  );
  return Map.groupBy(all, ({ words }) => words[0]!);
}

/** The measures that a sentence's lemmas (lower case) tell, in order. */
export function measureTerms(lemmas: readonly string[]): MeasureTerm[] {
  return lemmas.flatMap((lemma, start) => {
    const found = (PHRASES.get(lemma) ?? []).flatMap(({ words, field, step }) => {
      const end = endOf(words, lemmas, start);
      return end === null ? [] : [{ start, end, field, step }];
    });
    return found.slice(0, 1);
  });
}

/** Words for which a `?` may stand. */
const MOST_BETWEEN = 2;

function endOf(words: readonly string[], lemmas: readonly string[], start: number): number | null {
  let at = start;
  for (const [i, word] of words.entries()) {
    if (word === '?') continue;
    const reach = words[i - 1] === '?' ? MOST_BETWEEN : 0;
    const next = lemmas.slice(at, at + reach + 1).indexOf(word);
    if (next < 0) return null;
    at += next + 1;
  }
  return at;
}
