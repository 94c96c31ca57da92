import type { OutcomeTerm } from '../../core/language.ts';

type Field = Omit<OutcomeTerm, 'start' | 'end' | 'step' | 'isSubject' | 'object'>;

interface Row extends Field {
  readonly steps: readonly string[];
}

/**
 * What becomes of somebody or something, by steps. Where a row is not contrary, each of its steps says more than the one
 * before it; the phrases of a step do not differ in that. Words are lemmas; `?` stands for up to two words between
 * ("placed on paid leave"), `_` for up to four that it is done to ("sent the minister to prison"), `^` for what the subject
 * does or is. That a suspension is no dismissal and questioning no arrest is what newsroom guides ask reporters to keep apart
 * (AP Stylebook, "arrest"; Reuters Handbook of Journalism, "Legal dangers").
 */
const ROWS: readonly Row[] = [
  {
    field: 'work',
    of: 'person',
    isContrary: false,
    steps: [
      'place on ? leave, put on ? leave, send on ? leave, be on ? leave',
      'suspend, take off duty, remove from duty, relieve of duty',
      'sack, fire, dismiss',
    ],
  },
  {
    field: 'custody',
    of: 'person',
    isContrary: false,
    steps: [
      'question, interrogate, quiz, interview under caution',
      'arrest, detain, nick, round up, take into custody, hold in custody, ^be in ? custody, remand in custody',
    ],
  },
  {
    field: 'liberty',
    of: 'person',
    isContrary: true,
    steps: [
      '^remain free, ^stay free, ^be free until, ^walk free, ^remain at large, ^remain at liberty, release on bail, free on bail',
      'jail, imprison, send _ to prison, send _ to jail, ^go to prison, ^go to jail, ^be in prison, ^be behind bars, put _ behind bars',
    ],
  },
  {
    field: 'health',
    of: 'person',
    isContrary: true,
    steps: [
      '^be stable, ^be in ? stable condition, ^be out of danger, ^be not in danger, ^be in no danger',
      '^fight for ? life, ^fight for life, ^be in ? critical condition, ^be critical, ^be critically ill, ^be between life and death',
    ],
  },
  {
    field: 'office',
    of: 'person',
    isContrary: true,
    steps: [
      '^resign, ^step down, ^stand down, ^hand in ? resignation, ^tender ? resignation',
      'sack, fire, dismiss, oust, remove from office, remove from ? post, strip of ? post',
    ],
  },
  {
    field: 'reception',
    of: 'person',
    isContrary: true,
    steps: [
      'warmly receive, receive warmly, warmly welcome, welcome warmly, cheer, applaud, greet with applause, greet with cheer, receive with applause',
      'jeer, boo, heckle, whistle at, greet with jeer, greet with boo, greet with whistle, meet with whistle, meet with jeer, meet with boo',
    ],
  },
  {
    field: 'verdict',
    of: 'person',
    isContrary: true,
    steps: ['acquit, clear of, find _ not guilty', 'convict, find _ guilty'],
  },
  {
    field: 'leaving',
    of: 'person',
    isContrary: true,
    steps: [
      '^flee in ? first, ^flee in one of the first, ^leave in ? first, ^leave in one of the first, ^escape in ? first, ^be in the first ? raft, ^be in the first ? boat, ^be in the first ? lifeboat, ^be in the first life raft, ^be among the first to leave, ^be one of the first to leave, ^be the first to leave, ^leave first',
      '^be among the last to leave, ^be one of the last to leave, ^be the last to leave, ^be the last but ? to leave, ^be the last person to leave, ^leave last, ^be last to leave',
    ],
  },
  {
    field: 'event',
    of: 'operation match game election vote session hearing trial concert festival race flight service parade march rally referendum ballot ceremony congress exam',
    isContrary: false,
    steps: ['postpone, put off, delay, defer, put back', 'cancel, call off, scrap, abandon'],
  },
  {
    field: 'stoppage',
    of: 'strike stoppage walkout blockade boycott sit-in',
    isContrary: false,
    steps: ['suspend, pause, interrupt', 'end, call off, break off'],
  },
  {
    field: 'talks',
    of: 'talk negotiation round session meeting summit',
    isContrary: false,
    steps: [
      'adjourn, ^adjourn, interrupt, suspend, ^pause',
      '^end without ? result, ^end without ? agreement, ^end without ? deal, ^end without ? breakthrough, ^end inconclusively',
      '^break down, ^collapse, ^fail, break off',
    ],
  },
  {
    field: 'damage',
    of: 'building house home flat apartment shop dwelling property structure school church',
    isContrary: false,
    steps: [
      'damage or destroy, destroy or damage, destroy or badly damage, destroy or ? damage, damage or ? destroy',
      'destroy, raze, flatten, burn down, wipe out, reduce to',
    ],
  },
];

interface Phrase extends Field {
  readonly words: readonly string[];
  readonly step: number;
  readonly isSubject: boolean;
}

const PHRASES: ReadonlyMap<string, readonly Phrase[]> = byFirstWord();

/** The longest first: “destroyed or damaged” is no “destroyed”. */
function byFirstWord(): Map<string, Phrase[]> {
  const all = ROWS.flatMap(({ steps, ...field }) =>
    steps.flatMap((step, i) =>
      step.split(',').map((written) => {
        const phrase = written.trim();
        return { ...field, words: phrase.replace('^', '').split(' '), step: i + 1, isSubject: phrase.startsWith('^') };
      }),
    ),
  );
  return Map.groupBy(
    all.toSorted((a, b) => b.words.length - a.words.length),
    ({ words }) => words[0]!,
  );
}

/** What a sentence's lemmas (lower case) tell to have become of somebody or something, in order; of each field one at a word. */
export function outcomeTerms(lemmas: readonly string[]): OutcomeTerm[] {
  return lemmas.flatMap((lemma, start) => {
    const found = (PHRASES.get(lemma) ?? []).flatMap(({ words, ...phrase }) => {
      const reached = endOf(words, lemmas, start);
      return reached === null ? [] : [{ ...phrase, start, ...reached }];
    });
    return found.filter(({ field }, i) => found.findIndex((one) => one.field === field) === i);
  });
}

/** How many words may stand between. */
const GAPS: Readonly<Record<string, number>> = { '?': 2, _: 4 };

function endOf(
  words: readonly string[],
  lemmas: readonly string[],
  start: number,
): Pick<OutcomeTerm, 'end' | 'object'> | null {
  let at = start;
  let object: OutcomeTerm['object'] = null;
  for (const [i, word] of words.entries()) {
    if (GAPS[word] !== undefined) continue;
    const gap = words[i - 1] ?? '';
    const next = lemmas.slice(at, at + (GAPS[gap] ?? 0) + 1).indexOf(word);
    if (next < 0) return null;
    if (gap === '_' && next > 0) object = { start: at, end: at + next };
    at += next + 1;
  }
  return { end: at, object };
}
