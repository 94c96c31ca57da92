import type { Language } from '../../core/language.ts';
import type { Signal } from '../../core/signal.ts';
import { overlaps } from '../../core/span.ts';
import type { Draft } from '../draft.ts';
import { areKin } from '../likeness.ts';
import {
  evidenceAt,
  quoted,
  type Sentence,
  type StoryInHand,
  trimmed,
  type Version,
  type Word,
  wordsIn,
} from '../version.ts';
import { sayingAround, voiceOf } from '../voice.ts';
import { covered, type HeadlineClause, type HeadlineWord, headlineOf } from './headline.ts';

/** Words by which a headline gives its judgement as somebody's, or leaves it open. */
const GIVEN: readonly Signal[] = [
  'speech',
  'disclaims',
  'accuses',
  'warns',
  'threatens',
  'denies',
  'rejects',
  'asks',
  'doubt',
  'hedges',
  'judges',
  'assails',
];

/** Words of a text on a crime or a trial, where "illegal" and "reckless" are the law's. */
const OF_LAW: readonly Signal[] = ['court', 'convicts', 'prosecutes'];

/**
 * Headlines that judge what they tell of by an adjective ("a reckless decision") which their text has nowhere, neither as
 * the outlet's word nor as anybody's; with it what comes nearest in the text, and who uses the word in another report.
 */
export function headlineJudgementFindings({ versions, language }: StoryInHand): Draft[] {
  return versions.flatMap((version) => {
    const { clauses } = headlineOf(version, language);
    const words = clauses.flatMap((clause) => clause.words);
    if (words.some(({ form }) => has(form, GIVEN, language)) || namesSpeaker(clauses, version, language)) return [];
    if (version.words.some(({ form }) => has(form, OF_LAW, language))) return [];
    return clauses.flatMap((clause) => draft(clause, words, version, versions, language) ?? []).slice(0, 1);
  });
}

const has = (form: string, signals: readonly Signal[], language: Language): boolean =>
  language.signals(form).some((signal) => signals.includes(signal));

/** Words that name who says the rest of a headline. */
const SPEAKER_WORDS = 4;

/** Whether a short clause names somebody ("Mayor: …"), whose word the rest may be; "Troops remain: …" names nobody. */
function namesSpeaker(clauses: readonly HeadlineClause[], version: Version, language: Language): boolean {
  if (clauses.length < 2) return false;
  const names = version.read.annotations.mentions
    .filter(({ form }) => form === 'name')
    .map(({ name }) => name.toLowerCase());
  return clauses.some(
    ({ words }) =>
      words.length <= SPEAKER_WORDS &&
      words.some(
        ({ form, lemmas, matter }) =>
          matter &&
          (lemmas.some((lemma) => language.isRole(lemma)) ||
            language.stateNamed(form) !== null ||
            names.some((name) => name.split(/\s+/).includes(form))),
      ),
  );
}

function draft(
  { words, text }: HeadlineClause,
  all: readonly HeadlineWord[],
  version: Version,
  versions: readonly Version[],
  language: Language,
): Draft | null {
  const at = words.findIndex(({ form }, i) => has(form, ['condemns'], language) && words[i + 1]?.matter === true);
  const [adjective, noun] = [words[at], words[at + 1]];
  if (adjective === undefined || noun === undefined || isInText(all, adjective, version, language)) return null;
  const nearest = nearestTo(all, version, language);
  if (nearest === null) return null;
  // "Decision" may be the headline's own word too.
  const hasNoun = version.words.some((word) => noun.lemmas.some((lemma) => areKin(lemma, word.lemma)));
  const without = hasNoun
    ? `its text has “${adjective.form}” nowhere and quotes nobody with it`
    : `its text has neither “${adjective.form}” nor “${noun.form}” and quotes nobody with them`;
  const phrase = text.slice(adjective.start, noun.end);
  const rest = all.filter((word) => word !== adjective);
  const others = versions
    .filter(({ outlet }) => outlet !== version.outlet)
    .flatMap((other) => saidIn(other, adjective) ?? [])
    .filter(({ version: other, span }) => covered(rest, wordsIn(other, span), version.language) >= OF_ONE);
  const [first] = others;
  const also =
    first === undefined
      ? ''
      : ` In ${first.version.outlet} it is ${first.by} who uses it: “${quoted(first.version, first.span)}”.`;
  return {
    kind: 'headline',
    explanation: `The headline of ${version.outlet} judges in its own voice, “${phrase}”: ${without}. Nearest to it in the text: “${quoted(version, nearest)}”.${also}`,
    strength: 0.6,
    evidence: [
      evidenceAt(version, trimmed(version, nearest), 'nearest to the headline'),
      ...(first === undefined ? [] : [evidenceAt(first.version, first.span, first.by)]),
    ],
    detail: { type: 'plain' },
  };
}

/** Share of a headline that a sentence must have for a word like its adjective ("danger") to say the same there. */
const OF_ONE = 0.4;

/** Whether the text has the adjective or one that says the same, or tells of what the headline does with a form of it. */
function isInText(
  words: readonly HeadlineWord[],
  adjective: HeadlineWord,
  version: Version,
  language: Language,
): boolean {
  const { lemmas } = adjective;
  const isSame = ({ lemma, tag }: Word): boolean =>
    lemmas.some(
      (one) => one === lemma || (tag === 'RB' && areKin(one, lemma)) || language.synonyms(one).includes(lemma),
    );
  const isForm = ({ lemma }: Word): boolean => lemmas.some((one) => areKin(one, lemma));
  const others = words.filter((word) => word !== adjective);
  return version.sentences.some(({ first, last }) => {
    const own = version.words.slice(first, last);
    return own.some(isSame) || (own.some(isForm) && covered(others, own, language) >= OF_ONE);
  });
}

/** The sentence that has most of what a headline tells; `null` where none has any. */
function nearestTo(words: readonly HeadlineWord[], version: Version, language: Language): Sentence | null {
  let [best, most]: [Sentence | null, number] = [null, 0];
  for (const sentence of version.sentences) {
    const share = covered(words, version.words.slice(sentence.first, sentence.last), language);
    if (share > most) [best, most] = [sentence, share];
  }
  return best;
}

/** What somebody is told to have said with the adjective, in a report; `null` where nobody is. */
function saidIn(version: Version, { lemmas }: HeadlineWord) {
  const word = version.words.find(({ lemma }) => lemmas.includes(lemma));
  const saying = word === undefined ? null : sayingAround(version, word);
  const part = saying?.content.find((span) => overlaps(span, word!));
  const by = part === undefined ? null : voiceOf(version, word!);
  return part === undefined || by === null ? null : { version, span: trimmed(version, part), by };
}
