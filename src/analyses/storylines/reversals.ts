import type { Language } from '../../core/language.ts';
import type { Draft } from '../draft.ts';
import { against, isStatement } from '../sayings/contradictions.ts';
import { type Saying, sameSpeaker } from '../sayings/saying.ts';
import { outletAndDay } from '../sentences.ts';
import { evidenceAt, quoted } from '../version.ts';

/** Positions that a speaker affirms in one story and negates in a later one. Each pair of stories holds its sayings. */
export function reversalFindings(stories: readonly (readonly Saying[])[], language: Language): Draft[] {
  const stated = stories.map((sayings) => sayings.filter((saying) => isStatement(saying, language)));
  return stated.flatMap((earlier, i) => stated.slice(i + 1).flatMap((later) => reversed(earlier, later, language)));
}

function reversed(earlier: readonly Saying[], later: readonly Saying[], language: Language): Draft[] {
  const pairs = earlier.flatMap((a) =>
    later.flatMap((b) => (sameSpeaker(a.speaker, b.speaker, language) ? (against(a, b, language) ?? []) : [])),
  );
  const [best] = pairs.sort((a, b) => b.score - a.score);
  if (best === undefined) return [];
  const { a, b } = best;
  const tell = ({ version, span }: Saying): string => `“${quoted(version, span)}” (${outletAndDay(version)})`;
  return [
    {
      kind: 'changed words',
      explanation: `${a.speaker} is later quoted with the opposite: first ${tell(a)}, then ${tell(b)}.`,
      strength: best.score,
      evidence: [a, b].map((side) => evidenceAt(side.version, side.span, outletAndDay(side.version))),
      detail: { type: 'plain' },
    },
  ];
}
