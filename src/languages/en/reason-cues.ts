/**
 * What begins a reason given for an act (Quirk, Greenbaum, Leech and Svartvik 1985, 8.86, 9.49 and 15.45 to 15.48), without
 * those that tell a time or place as often: "over", "amid", "since", "as"; nor "thanks to" and "in the face of", which tell less a reason than a help or a hindrance.
 */
const REASON_CUES: readonly (readonly string[])[] =
  `because of;because;due to;owing to;on account of;as a result of;as a consequence of;in light of;in the light of;in view of;
  in response to;in retaliation for;given that;given;citing;on the grounds that;on grounds of;on the grounds of;for fear of`
    .split(';')
    .map((words) => words.trim().split(' '))
    .sort((a, b) => b.length - a.length);

const FIRST_WORDS: ReadonlySet<string> = new Set(REASON_CUES.map(([first]) => first!));

/** How many of the forms (lower case) from the first on begin a reason: 2 of `due`, `to`, `the`; 0 where they begin none. */
export function reasonCue(forms: readonly string[]): number {
  if (!FIRST_WORDS.has(forms[0] ?? '')) return 0;
  return REASON_CUES.find((cue) => cue.every((word, i) => forms[i] === word))?.length ?? 0;
}
