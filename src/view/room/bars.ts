import { dayInWords } from '../../core/day-in-words.ts';
import { type Html, html } from '../html.ts';
import { grouped } from '../values.ts';

/** A number of one day. */
export interface DayCount {
  readonly day: string;
  readonly number: number;
}

const HEIGHT = 72;
/** Of the only bar, in percent: one day is no wall. */
const WIDTH_ALONE = 8;
const DAY_MS = 86_400_000;
/** Days that are drawn one by one; over a longer time each bar stands for several. */
const MOST_BARS = 92;

/** A bar and the days that it stands for. */
interface Bar {
  readonly from: string;
  readonly to: string;
  readonly number: number;
}

/**
 * Numbers by day as bars along time, days without any among them, with the table behind the drawing. `what` is what is
 * counted, in the plural, and `note` says which day is meant; `null` where there are no days.
 */
export function barsByDay(
  counts: readonly DayCount[],
  what: string,
  note = 'A report of unknown day stands at the day it came in.',
): Html | null {
  const known = counts.filter(({ day }) => !Number.isNaN(Date.parse(day)));
  if (known.length === 0) return null;
  const bars = inBars(known);
  const most = Math.max(...bars.map((bar) => bar.number));
  const width = bars.length === 1 ? WIDTH_ALONE : 100 / bars.length;
  const first = known[0]!.day;
  const last = known.at(-1)!.day;
  const drawn = bars.flatMap((bar, i) => {
    if (bar.number === 0) return [];
    const height = Math.max(2, (bar.number / most) * HEIGHT);
    return html`<rect x="${round(i * width + width * 0.1)}%" width="${round(width * 0.8)}%" y="${round(HEIGHT - height)}" height="${round(height)}"><title>${nameOf(bar)}: ${grouped(bar.number)} ${what}</title></rect>`;
  });
  const rows = known.map(
    ({ day, number }) => html`<tr><th scope="row">${dayInWords(day)}</th><td>${grouped(number)}</td></tr>`,
  );
  return html`<figure class="bars"><figcaption>${capital(what)} by day</figcaption><svg width="100%" height="${HEIGHT + 2}" role="img" aria-label="${what} by day, ${dayInWords(first)} to ${dayInWords(last)}, at most ${grouped(most)}"><line x1="0" x2="100%" y1="${HEIGHT + 1}" y2="${HEIGHT + 1}"/>${drawn}</svg>
<p class="axis-ends"><span>${dayInWords(first)}</span>${first !== last && html`<span>${dayInWords(last)}</span>`}</p>
<details class="behind"><summary>The same as a table</summary><p class="meta">${note}</p><div class="scroll" role="region" aria-label="${capital(what)} by day" tabindex="0"><table class="numbers"><thead><tr><th scope="col">Day</th><th scope="col">${capital(what)}</th></tr></thead><tbody>${rows}</tbody></table></div></details></figure>`;
}

const round = (value: number): number => Math.round(value * 100) / 100;
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
const nameOf = ({ from, to }: Bar): string =>
  from === to ? dayInWords(from) : `${dayInWords(from)} to ${dayInWords(to)}`;

/** The days from the first to the last in bars of equal length. */
function inBars(counts: readonly DayCount[]): readonly Bar[] {
  const at = (day: string) => Math.floor(Date.parse(day) / DAY_MS);
  const first = at(counts[0]!.day);
  const dayCount = at(counts.at(-1)!.day) - first + 1;
  const length = Math.max(1, Math.ceil(dayCount / MOST_BARS));
  const numbers = new Array<number>(Math.ceil(dayCount / length)).fill(0);
  for (const { day, number } of counts) {
    const index = Math.floor((at(day) - first) / length);
    if (index >= 0 && index < numbers.length) numbers[index]! += number;
  }
  const iso = (day: number) => new Date(day * DAY_MS).toISOString().slice(0, 10);
  return numbers.map((number, i) => ({
    from: iso(first + i * length),
    to: iso(Math.min(first + (i + 1) * length, first + dayCount) - 1),
    number,
  }));
}
