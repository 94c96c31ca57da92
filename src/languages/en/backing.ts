import { stateFor } from './attribution/governments.ts';

const BACKED =
  /^(.+)[-‐ ](?:backed|supported|sponsored|aligned|allied|armed|funded|financed|led|trained|controlled|equipped)$/;
const FOR = /^pro[-‐](.+)$/;
const TOOLS: ReadonlySet<string> = new Set(
  'proxy proxies puppet puppets mercenary mercenaries stooge stooges'.split(' '),
);

/** The states (lower case) that the words for an armed group say it fights for: "pro-Russian", "Iran-backed", "Russian proxy"; a people's name alone is no side. */
export function sidesIn(label: string): readonly string[] {
  const words = label
    .toLowerCase()
    .replace(/\s*([-‐])\s*/g, '$1')
    .split(/\s+/);
  const named = words.flatMap((word, i) => {
    const name = FOR.exec(word)?.[1] ?? BACKED.exec(word)?.[1] ?? BACKED.exec(`${words[i - 1] ?? ''} ${word}`)?.[1];
    return name ?? (TOOLS.has(word) && i > 0 ? words[i - 1]! : []);
  });
  return [...new Set(named.flatMap((name) => stateFor(name) ?? []))];
}
