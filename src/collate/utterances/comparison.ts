import type { Language } from '../../core/language.ts';
import type { CompareWords } from '../likeness.ts';
import type { Elsewhere } from './elsewhere.ts';
import type { References } from './references.ts';
import type { Saying } from './sayings.ts';
import type { Speaker } from './speakers.ts';

/** What comparing sayings needs of the story they stand in. */
export interface Comparison {
  readonly compare: CompareWords;
  readonly language: Language;
  readonly elsewhere: Elsewhere;
  /** What the words of the story's reports refer to. */
  readonly references: References;
}

/** A saying with who said it. */
export interface Spoken extends Saying {
  readonly speaker: Speaker | null;
}
