import { firstFrom, hull, type Span } from '../../core/span.ts';
import type { Draft } from '../draft.ts';
import { containment, matterOf, sharedWeight, weightOf } from '../likeness.ts';
import { atStart } from '../sentences.ts';
import { evidenceAt, quoted, type StoryInHand, type Word, wordsIn } from '../version.ts';
import { isNamed, named, type Saying, sayingsOf } from './saying.ts';

/** What one report has somebody leave open ("did not rule out further closures") and another has somebody exclude ("no further closures were planned"); once for each thing left open. */
export function leftOpenFindings(story: StoryInHand): Draft[] {
  const sayings = sayingsOf(story, 0).filter((saying) => isNamed(saying));
  const open = sayings.flatMap((saying) => leftOpen(saying, story) ?? []);
  if (open.length === 0) return [];
  const closed = sayings.filter((saying) => isClosed(saying, story));
  const told: Saying[] = [];
  return open.flatMap((saying) => {
    if (told.some((other) => containment(other.matter, saying.matter, story.language) >= SAME_MATTER)) return [];
    const [against] = closed
      .filter((other) => other.version !== saying.version && shares(saying, other, story))
      // Another outlet says more than an earlier version of the same report.
      .sort((a, b) => Number(isOfOutlet(a, saying)) - Number(isOfOutlet(b, saying)));
    if (against === undefined) return [];
    told.push(saying);
    return draft(saying, against);
  });
}

const isOfOutlet = (a: Saying, b: Saying): boolean => a.version.outlet === b.version.outlet;

/** Nearly all of what is left open must stand in what is excluded: "further closures", "no further closures were planned". */
const SAME_MATTER = 0.75;
/** Two words of middling rarity, or a rare one. */
const LEAST_WEIGHT = 4;

function shares(open: Saying, closed: Saying, { language }: StoryInHand): boolean {
  const weight = weightOf(open.matter);
  return weight >= LEAST_WEIGHT && sharedWeight(open.matter, closed.matter, language) >= SAME_MATTER * weight;
}

const cueOf = ({ version, attribution }: Saying) => (attribution.cue ?? []).flatMap((part) => wordsIn(version, part));

/** Whether the last one or two of some words are a verb of excluding: "ruled out". */
function excludes(words: readonly Word[], { language }: StoryInHand): boolean {
  const forms = words.map(({ form }) => form);
  return [forms.slice(-1), forms.slice(-2)].some((last) => language.signals(last.join('-')).includes('excludes'));
}

/** How many words before its verb may turn it: "would not at this point rule out". */
const REACH = 4;

function isTurned({ version, attribution }: Saying, { language }: StoryInHand): boolean {
  const cue = attribution.cue?.[0];
  const at = cue === undefined ? 0 : firstFrom(version.words, cue.start);
  const before = cue === undefined ? [] : version.words.slice(Math.max(0, at - REACH), at + 1);
  return (
    attribution.negated ||
    before.some(({ form }) => language.isNegation(form) || language.signals(form).includes('refuses'))
  );
}

/** A saying cut to what it leaves open: "did not rule out …", "refused to rule out …"; `null` where it excludes it or says something else. */
function leftOpen(saying: Saying, story: StoryInHand): Saying | null {
  if (!isTurned(saying, story)) return null;
  if (excludes(cueOf(saying), story)) return saying;
  const { words } = saying;
  const verb = [2, 3].find((end) => words[0]?.tag === 'TO' && excludes(words.slice(1, end), story));
  const rest = words.slice(verb ?? words.length);
  if (rest.length === 0) return null;
  return { ...saying, words: rest, span: { start: rest[0]!.start, end: saying.span.end }, matter: matterOf(rest) };
}

/** Whether a saying has it that a thing will not be: its first noun negated ("no further closures were planned"), or "ruled out" told as done. */
function isClosed(saying: Saying, story: StoryInHand): boolean {
  const { language } = story;
  if (excludes(cueOf(saying), story))
    return !isTurned(saying, story) && cueOf(saying).some(({ tag }) => tag === 'VBD' || tag === 'VBZ');
  if (saying.attribution.negated) return false;
  const noun = saying.words.findIndex(({ tag }) => tag === 'NN' || tag === 'NNS');
  const before = saying.words.slice(0, Math.max(0, noun));
  // "No further closures", "there were no plans for"; "not" may turn something else.
  const none = before.findIndex(({ tag, form }) => tag === 'DT' && language.isNegation(form));
  const limits = saying.words.some(({ form }) =>
    language.signals(form).some((signal) => signal === 'condition' || signal === 'contrast'),
  );
  return none >= 0 && !limits && before.slice(none + 1).every(({ tag }) => /^(?:JJ|RB|VBG|VBN|NN)/.test(tag));
}

/** From what stands after the speaker, the negation with it, to the end of what is left open: "did not rule out further closures". */
function wordsSaid({ version, attribution }: Saying): Span {
  const all = [...(attribution.cue ?? []), ...attribution.content].toSorted((a, b) => a.start - b.start);
  const whole = hull(all);
  const source = attribution.source?.at(-1);
  const between = source === undefined ? [] : wordsIn(version, { start: source.end, end: whole.start });
  const isNear = between.length > 0 && between.length <= REACH && source!.end <= whole.start;
  return isNear ? { start: between[0]!.start, end: whole.end } : whole;
}

function draft(open: Saying, closed: Saying): Draft {
  const { version } = open;
  const place = wordsSaid(open);
  const against = `“${quoted(closed.version, closed.span)}” (${closed.version.outlet})`;
  return {
    kind: 'contradiction',
    explanation: `${atStart(named(open))} left open “${quoted(version, open.span)}” (${version.outlet}: “${quoted(version, place)}”); ${named(closed)} excluded it: ${against}.`,
    strength: 0.7 * Math.min(open.attribution.confidence, closed.attribution.confidence),
    evidence: [
      evidenceAt(version, place, `left open by ${named(open)}`),
      evidenceAt(closed.version, closed.span, `excluded by ${named(closed)}`),
    ],
    detail: { type: 'plain' },
  };
}
