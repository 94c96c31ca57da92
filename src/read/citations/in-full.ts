import type { Found } from '../../languages/en/citations/found.ts';
import { SHORT_NAME } from '../../languages/en/citations/names.ts';
import { knownOutlet } from '../../languages/en/outlets.ts';

/** What is cited by the last word of its name ("The Times") by the whole name, where the text has that as well ("the New York Times"). */
export function inFull(found: readonly Found[], text: string): Found[] {
  const names = new Map<string, string>();
  return found.map((one) => {
    const short = SHORT_NAME.exec(one.outlet);
    if (short === null) return one;
    const word = short.groups!.word!;
    if (!names.has(word)) names.set(word, fullName(word, text) ?? one.outlet);
    return { ...one, outlet: names.get(word)! };
  });
}

/** The first outlet of the list whose name the text has and which ends with `word`; `null` where there is none. */
function fullName(word: string, text: string): string | null {
  for (const { 0: words } of text.matchAll(new RegExp(`(?:\\p{Lu}[\\p{L}.-]* ){1,3}${word}(?!\\p{L})`, 'gu'))) {
    const parts = words.split(' ');
    for (let i = 0; i < parts.length - 1; i++) {
      const known = knownOutlet(parts.slice(i).join(' '));
      if (known?.name.endsWith(` ${word}`) && !SHORT_NAME.test(known.name)) return known.name;
    }
  }
  return null;
}
