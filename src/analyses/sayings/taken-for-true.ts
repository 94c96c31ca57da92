import type { Language, Signal } from '../../core/language.ts';
import { overlaps, type Span } from '../../core/span.ts';
import type { Draft } from '../draft.ts';
import { listed } from '../sentences.ts';
import { evidenceAt, quoted, type StoryInHand, type Word, wordsIn } from '../version.ts';
import { contradictionFindings } from './contradictions.ts';
import { denialFindings } from './denials.ts';
import { proofFindings } from './proofs.ts';
import { isNamed, named, type Saying, sameSpeaker, sayingsOf } from './saying.ts';

/**
 * What a report takes for true by its verb ("confirmed", "pointed out") though it is contested: another speaker of the story
 * says otherwise, or the saying itself calls the claim of another untrue or unproven. Such verbs presuppose what follows
 * (Hooper 1975, "On assertive predicates"; Recasens, Danescu-Niculescu-Mizil and Jurafsky 2013).
 */
export function takenForTrueFindings(story: StoryInHand): Draft[] {
  const { language } = story;
  const vouched = sayingsOf(story).flatMap((saying) => {
    const verb = isNamed(saying) ? vouchingVerb(saying, language) : null;
    return verb === null ? [] : [{ saying, verb }];
  });
  if (vouched.length === 0) return [];
  const disputes = disputesOf(story);
  return vouched.flatMap(({ saying, verb }) => {
    const against = contestsOf(saying, disputes, story);
    const isContested = against.length > 0 || rejectsClaim(saying, verb, language);
    return isContested ? [draft(saying, verb, against)] : [];
  });
}

/** The one verb that takes what was said for true; `null` where there is none, or it is negated or only possible. */
function vouchingVerb({ version, attribution }: Saying, language: Language): Word | null {
  if (attribution.negated || attribution.within !== null) return null;
  const cue = (attribution.cue ?? []).flatMap((part) => wordsIn(version, part));
  const at = cue.findIndex(({ tag }) => /^VB[DPZG]$/.test(tag));
  const verb = cue[at];
  if (verb === undefined || cue.some(({ tag, form }) => tag === 'MD' || language.isNegation(form))) return null;
  const forms = [verb.form, `${verb.form}-${cue[at + 1]?.form}`];
  const before = version.words[version.words.indexOf(verb) - 1];
  const open = before !== undefined && (before.tag === 'MD' || before.tag === 'TO' || language.isNegation(before.form));
  return !open && forms.some((form) => language.signals(form).some(vouches)) ? verb : null;
}

const vouches = (signal: Signal): boolean => signal === 'vouches' || signal === 'presupposes';

/** Places of a story that go against each other. */
interface Dispute {
  readonly denial: boolean;
  readonly places: readonly (Span & { readonly document: string })[];
}

function disputesOf(story: StoryInHand): Dispute[] {
  const drafts = [...contradictionFindings(story), ...proofFindings(story), ...denialFindings(story)];
  return drafts.map(({ kind, evidence }) => ({ denial: kind === 'denial', places: evidence }));
}

/** Another's saying against one, and whether it denies it. */
interface Contest {
  readonly saying: Saying;
  readonly denies: boolean;
}

/** Below this a denial ("any wrongdoing") says nothing. */
const LEAST_DENIED = 3;

function contestsOf(saying: Saying, disputes: readonly Dispute[], story: StoryInHand): Contest[] {
  const { version, span, speaker } = saying;
  const isAt = (place: Dispute['places'][number], other: Saying): boolean =>
    place.document === other.version.id && overlaps(place, other.span);
  const own = disputes.filter(({ places }) =>
    places.some((place) => place.document === version.id && overlaps(place, span)),
  );
  return own.flatMap(({ denial, places }) => {
    const others = sayingsOf(story, LEAST_DENIED).filter(
      (other) =>
        isNamed(other) &&
        !sameSpeaker(other.speaker, speaker, story.language) &&
        places.some((place) => isAt(place, other) && !isAt(place, saying)),
    );
    return others.slice(0, 1).map((other) => ({ saying: other, denies: denial }));
  });
}

/** How far from the noun for a claim the word that calls it untrue, or the evidence that it lacks, may stand. */
const NEAR = 6;

/** Whether a saying calls the claim of another untrue or unproven: "the union has no evidence for its claims". What a speaker concedes is of himself. */
function rejectsClaim({ words, speaker }: Saying, verb: Word, language: Language): boolean {
  const signals = (word: Word): readonly Signal[] => language.signals(word.form);
  if (signals(verb).includes('concedes')) return false;
  const claim = words.findIndex(
    (word, i) =>
      word.tag.startsWith('NN') &&
      signals(word).includes('claim') &&
      !signals(word).includes('fault') &&
      words.slice(Math.max(0, i - 2), i).some(({ tag }) => tag === 'PRP$' || tag === 'POS'),
  );
  const [first] = words.filter((word) => !signals(word).includes('that') && /[\p{L}]/u.test(word.form));
  // "That it has no evidence for its claims": the speaker's own, perhaps.
  if (claim < 0 || first === undefined || first.tag.startsWith('PRP')) return false;
  if (speaker?.toLowerCase().includes(first.form)) return false;
  const near = words.slice(Math.max(0, claim - NEAR), claim + NEAR);
  const isUnproven =
    near.some((word) => signals(word).includes('proof')) && near.some(({ form }) => language.isNegation(form));
  return isUnproven || near.some((word) => signals(word).includes('untrue'));
}

function draft(saying: Saying, verb: Word, against: readonly Contest[]): Draft {
  const { version, span, attribution } = saying;
  const contested = against.map(({ saying: other, denies }) => {
    const words = `“${quoted(other.version, other.span)}” (${other.version.outlet})`;
    return denies ? `${named(other)} denied ${words}` : `${named(other)} said ${words}`;
  });
  const contest =
    against.length > 0 ? `It is contested: ${listed(contested)}.` : 'It calls the claim of another untrue or unproven.';
  return {
    kind: 'stance',
    explanation: `${version.outlet} introduces what ${named(saying)} said with “${quoted(version, verb)}”, which takes it for true: “${quoted(version, span)}”. ${contest}`,
    strength: 0.6 * attribution.confidence,
    evidence: [
      evidenceAt(version, verb, verb.form),
      evidenceAt(version, span, named(saying)),
      ...against.map(({ saying: other }) => evidenceAt(other.version, other.span, named(other))),
    ],
    detail: { type: 'plain' },
  };
}
