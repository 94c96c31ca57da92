import type { Language } from '../../core/language.ts';
import type { Draft } from '../draft.ts';
import { areKin, containment } from '../likeness.ts';
import { oncePerStory } from '../once.ts';
import { atStart } from '../sentences.ts';
import { evidenceAt, quoted, type StoryInHand, type Word } from '../version.ts';
import { isNamed, named, type Saying, sameSpeaker, sayingsOf } from './saying.ts';

/** One speaker says that there is evidence, another that there is none or that none was given; once for each two. */
export const proofFindings = oncePerStory(proofsIn);

function proofsIn(story: StoryInHand): Draft[] {
  const { language } = story;
  const sayings = sayingsOf(story).filter((saying) => isNamed(saying));
  const claims = sayings.filter((saying) => hasProof(saying, language) === true);
  const denials = sayings.filter((saying) => hasProof(saying, language) === false);
  const pairs = claims.flatMap((claim) =>
    denials
      .filter((denial) => !sameSpeaker(claim.speaker, denial.speaker, language) && onOneMatter(claim, denial, language))
      .map((denial) => ({ claim, denial, score: containment(claim.matter, denial.matter, language) })),
  );
  const told = new Set<string>();
  return pairs
    .sort((a, b) => b.score - a.score)
    .flatMap(({ claim, denial, score }) => {
      const key = [named(claim), named(denial)].join('|');
      if (told.has(key)) return [];
      told.add(key);
      return draft(claim, denial, score);
    });
}

/** How far before the word for evidence its verb or its negation stands: "has not provided any evidence". */
const REACH = 4;

/** Whether a saying has it that there is evidence, or that there is not; `null` where it says neither. */
function hasProof({ words, attribution }: Saying, language: Language): boolean | null {
  const at = words.findIndex(({ form }) => language.signals(form).includes('proof'));
  if (at < 0 || attribution.negated || words.some(({ form }) => form === '?')) return null;
  const before = words.slice(Math.max(0, at - REACH), at);
  const from = before.findLastIndex(({ form }) => /^[,;:—–]$/.test(form)) + 1;
  const near = before.slice(from);
  if (near.some(({ form }) => language.isNegation(form))) return false;
  const open = near.some(
    ({ form, tag }) => tag === 'MD' || tag === 'TO' || language.signals(form).includes('possible'),
  );
  const elsewhere = words.some(({ form }) => language.isNegation(form));
  return near.some(({ tag }) => /^VB[DPZ]$/.test(tag)) && !open && !elsewhere ? true : null;
}

/** Words beside that for evidence, a name among them, that two sayings must share to be about one thing. */
const LEAST_SHARED = 2;

function onOneMatter(a: Saying, b: Saying, language: Language): boolean {
  const telling = ({ words }: Saying): Word[] =>
    words.filter(({ matter, form }) => matter && !language.signals(form).includes('proof'));
  const theirs = telling(b);
  const shared = telling(a).filter((word) => theirs.some((other) => areKin(word.lemma, other.lemma)));
  return new Set(shared.map(({ lemma }) => lemma)).size >= LEAST_SHARED && shared.some(({ capital }) => capital);
}

function draft(claim: Saying, denial: Saying, score: number): Draft {
  const tell = (saying: Saying): string => `“${quoted(saying.version, saying.span)}” (${saying.version.outlet})`;
  return {
    kind: 'contradiction',
    explanation: `${atStart(named(claim))} says that there is evidence: ${tell(claim)}. ${atStart(named(denial))} says that there is none, or that none was given: ${tell(denial)}.`,
    strength: Math.min(1, 0.5 + score / 2) * Math.min(claim.attribution.confidence, denial.attribution.confidence),
    evidence: [claim, denial].map((saying) => evidenceAt(saying.version, saying.span, named(saying))),
    detail: { type: 'plain' },
  };
}
