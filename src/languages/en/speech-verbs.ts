/** Past and present forms that stand beside a quotation to name its speaker. Lower case. */
export const SPEECH_VERBS: ReadonlySet<string> = new Set(
  `said says asked asks added adds told tells replied replies answered answers wrote writes shouted shouts cried cries
  exclaimed exclaims wondered wonders demanded demands inquired continued continues tweeted tweets recalled recalls
  joked jokes insisted insists yelled screamed quipped queried`.split(/\s+/),
);

/** Forms, as written, that a speaker beside a quotation may begin with, beside words with a capital. */
export const SPEAKER_OPENERS: ReadonlySet<string> = new Set(['the', 'a', 'an', 'he', 'she', 'they', 'one']);
