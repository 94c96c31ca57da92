/**
 * Phrases that tell of a saying wherever they stand, as the forms of their first word and the rest: what the trained chain
 * rarely met. All in lower case.
 */
const PHRASES: readonly { readonly forms: ReadonlySet<string>; readonly rest: readonly string[] }[] = [
  { forms: new Set(['rule', 'rules', 'ruled', 'ruling']), rest: ['out'] },
  { forms: new Set(['make', 'makes', 'made', 'making']), rest: ['clear', 'that'] },
  { forms: new Set(['make', 'makes', 'made', 'making']), rest: ['it', 'clear', 'that'] },
  { forms: new Set(['let', 'letting']), rest: ['it', 'be', 'known', 'that'] },
];

/** How many words of a cue phrase begin at word `i`; "that", which belongs to what is said, is not counted. 0 for none. */
export function phraseLength(lower: readonly string[], i: number): number {
  for (const { forms, rest } of PHRASES) {
    if (!forms.has(lower[i]!) || rest.some((word, k) => lower[i + 1 + k] !== word)) continue;
    return 1 + rest.length - (rest.at(-1) === 'that' ? 1 : 0);
  }
  return 0;
}

/** Verbs that stand between a clause and its speaker at the end of a sentence: "…, reports the ministry." */
const INVERTED = new Set(
  (
    'says said reports reported writes wrote adds added notes noted states stated announces announced explains explained ' +
    'claims claimed warns warned confirms confirmed recalls recalled believes'
  ).split(' '),
);

/** Whether a form (lower case) may stand before its speaker at the end of a sentence. */
export function isInverted(form: string): boolean {
  return INVERTED.has(form);
}
