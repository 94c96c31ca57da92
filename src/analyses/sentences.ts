import { dayInWords } from '../core/day-in-words.ts';
import type { Version } from './version.ts';

/** Items as a sentence lists them: "a", "a and b", "a, b and c"; with semicolons where an item has a comma in it. */
export function listed(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  const mark = items.some((item) => item.includes(',')) ? '; ' : ', ';
  return `${items.slice(0, -1).join(mark)}${mark === '; ' ? '; ' : ' '}and ${items.at(-1)}`;
}

/** Words at the start of a sentence: "the Kremlin" and "engineers" get a capital there, an outlet's own spelling ("npr.org") keeps its small letter elsewhere. */
export function atStart(words: string): string {
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}

/** Outlets named in a sentence whose point is not who they are: of more than four the first three and how many others. */
export function someOutlets(outlets: readonly string[]): string {
  const all = [...new Set(outlets)];
  return all.length <= 4 ? listed(all) : `${all.slice(0, 3).join(', ')} and ${all.length - 3} others`;
}

/** A number with its noun: `1 report`, `3 reports`, `1,204 reports`. */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en-US')} ${noun}${count === 1 ? '' : 's'}`;
}

/** How often something was done: `once`, `twice`, `3 times`. */
export function oftenInWords(count: number): string {
  return ['never', 'once', 'twice'][count] ?? `${count} times`;
}

/** Who published a version and when, for brackets: `North Star, 2 May 2024`; without the day where it is not known. */
export function outletAndDay({ outlet, day }: Version): string {
  return day === null ? outlet : `${outlet}, ${dayInWords(day)}`;
}

/**
 * Words of a source as they stand between the quotation marks of a sentence: marks around all of them are left off, double
 * marks within become single ones, and one that has lost its other half gets it again or goes; no comma or full stop at the end.
 */
export function asQuotation(words: string): string {
  const bare = words.replace(/\s+/g, ' ').trim().replace(/``|''/g, '"').replace(ENDING, '$1');
  // Some papers quote in single marks.
  const plain = /^['‘](?!.*\s['‘]).*['’]$/u.test(bare) ? bare.slice(1, -1).replace(ENDING, '$1') : bare;
  const { text, open } = paired(plain);
  const whole = `${text}${open ? '’' : ''}`.replace(ENDING, '$1');
  return enclosed(whole) ? whole.slice(1, -1).replace(ENDING, '$1').trim() : whole;
}

/** A comma, stop or the like at the end, also before a closing mark; not the stop of "U.S." or of an ellipsis. */
const ENDING = /(?:(?<![.…]|\.\p{L})\.|[,;:])(\s?[”"’]?)$/u;

/** Double marks made single; closing ones without an opening are left out, and whether one is left open is told. */
function paired(words: string): { readonly text: string; readonly open: boolean } {
  let open = false;
  const text = words.replace(/\s?[“”"«»„]\s?/gu, (match: string, at: number) => {
    const mark = match.trim();
    const before = at === 0 || /^\s/.test(match) || /[(—–[-]/.test(words[at - 1]!);
    const opens = /[“«„]/.test(mark) || (mark === '"' && !open && before && at + match.length < words.length);
    const [left, right] = [match.startsWith(' ') ? ' ' : '', match.endsWith(' ') ? ' ' : ''];
    if (opens && !open) {
      open = true;
      return `${left}‘`;
    }
    if (opens) return match;
    if (!open) return left === '' ? right : left;
    open = false;
    return `’${right === '' && left !== '' ? left : right}`;
  });
  return { text: text.trim(), open };
}

/** Whether one pair of marks stands around all of the words. */
function enclosed(words: string): boolean {
  return words.startsWith('‘') && words.endsWith('’') && !words.slice(1, -1).includes('‘');
}
