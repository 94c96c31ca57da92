import type { Language } from '../core/language.ts';
import type { Draft } from './draft.ts';
import { evidenceAt, quoted, type StoryInHand, type Version, wordsIn } from './version.ts';
import { sayingAround, speakerName } from './voice.ts';

/** What is judged must be more than a name. */
const LEAST_WORDS = 4;

/** Sayings that an outlet judges in its own words ("falsely claimed"). */
export function verdictFindings(story: StoryInHand): Draft[] {
  return story.versions.flatMap((version) => verdictsIn(version, story.language));
}

function verdictsIn(version: Version, language: Language): Draft[] {
  return version.read.annotations.attributions.flatMap((saying) => {
    const content = saying.content[0];
    if (saying.judgement === null || content === undefined || saying.within !== null) return [];
    // What somebody said to be "without evidence" is their word.
    if (sayingAround(version, saying.judgement) !== null) return [];
    const judges = wordsIn(version, saying.judgement).some(({ form }) => language.signals(form).includes('judges'));
    if (!judges || saying.speaker === null || wordsIn(version, content).length < LEAST_WORDS) return [];
    const word = quoted(version, saying.judgement);
    const speaker = speakerName(version, saying) ?? 'a speaker whom it does not name';
    return {
      kind: 'verdict' as const,
      explanation: `${version.outlet} judges in its own voice: “${word}” is its word on what ${speaker} said, “${quoted(version, content)}”.`,
      strength: saying.confidence,
      evidence: [evidenceAt(version, saying.judgement, word), evidenceAt(version, content)],
      detail: { type: 'plain' as const },
    };
  });
}
