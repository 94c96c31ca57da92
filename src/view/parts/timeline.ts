import { dayInWords } from '../../core/day-in-words.ts';
import { instant, publishedInWords } from '../days.ts';
import { documentOf, listed, outletName } from '../edition.ts';
import { type Html, html } from '../html.ts';
import type { PageContext } from './context.ts';

/** One report on a time axis: a point where its day is known, a bar where only its bounds are. Milliseconds since 1970. */
interface Mark {
  readonly document: string;
  readonly from: number;
  readonly to: number;
  readonly isCertain: boolean;
}

const DAY = 86_400_000;
const LANE_HEIGHT = 30;
/** Two marks nearer than this share of the axis take two lanes: 24 px marks on an axis of a phone's 340 px. */
const LANE_GAP = 7.5;
/** Taller than this a day of many reports would push the story off the screen; those above it are counted. */
const MOST_LANES = 8;

/** Reports on a time axis, as a drawing whose width follows the page; `null` where fewer than two days are told. */
export function timeline(context: PageContext, documents: readonly string[], name: string): Html | null {
  const marks = near(documents.flatMap((id) => markOf(context, id)));
  if (marks.length < 2) return null;
  const from = Math.min(...marks.map((m) => m.from));
  const to = Math.max(...marks.map((m) => m.to));
  if (to - from < DAY / 4) return null;
  const percent = (time: number) => 8 + (84 * (time - from)) / (to - from);
  const lanes = intoLanes(marks, percent);
  const over = marks.filter((mark) => lanes.get(mark)! >= MOST_LANES);
  const laneCount = Math.min(MOST_LANES + (over.length > 0 ? 1 : 0), Math.max(...lanes.values()) + 1);
  const height = laneCount * LANE_HEIGHT + 34;
  const shown = marks.filter((mark) => !over.includes(mark));
  return html`<svg class="timeline" width="100%" height="${height}" role="group" aria-label="${name}">
<line x1="2%" x2="98%" y1="${height - 26}" y2="${height - 26}" class="axis"/>
${ticks(from, to, hasHours(context, documents)).map((tick) => tickMark(tick, percent(tick.time), height))}
${shown.map((mark) => drawn(context, mark, percent, height - 44 - lanes.get(mark)! * LANE_HEIGHT))}${uncounted(over, percent)}</svg>${legend(shown)}${undated(context, documents, marks)}`;
}

/**
 * The marks without those of uncertain day that lie farther from all certain ones than these from one another: a copy that
 * was found months later says nothing of when it was published, and would press all others into a corner.
 */
function near(marks: readonly Mark[]): readonly Mark[] {
  const certain = marks.filter((mark) => mark.isCertain);
  if (certain.length < 2) return marks;
  const first = Math.min(...certain.map(({ from }) => from));
  const last = Math.max(...certain.map(({ to }) => to));
  const reach = Math.max(last - first, DAY);
  return marks.filter(({ from, to, isCertain }) => isCertain || (from >= first - reach && to <= last + reach));
}

function markOf(context: PageContext, document: string): Mark[] {
  const { published } = documentOf(context, document).document;
  const at = instant(published.value);
  if (at !== null) return [{ document, from: at, to: at, isCertain: true }];
  const [from, to] = [instant(published.earliest), instant(published.latest)];
  if (from === null && to === null) return [];
  return [{ document, from: from ?? to!, to: to ?? from!, isCertain: false }];
}

/** The lowest lane in which each mark touches none before it. */
function intoLanes(marks: readonly Mark[], percent: (time: number) => number): Map<Mark, number> {
  const ends: number[] = [];
  const lanes = new Map<Mark, number>();
  for (const mark of [...marks].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const free = ends.findIndex((end) => end + LANE_GAP <= percent(mark.from));
    const lane = free < 0 ? ends.length : free;
    ends[lane] = percent(mark.to);
    lanes.set(mark, lane);
  }
  return lanes;
}

/** What a dashed rim and a dotted line say, where there are any. */
function legend(marks: readonly Mark[]): Html | null {
  const unsure = marks.filter((mark) => !mark.isCertain);
  if (unsure.length === 0) return null;
  const over = unsure.some(({ from, to }) => to > from) && '; a dotted line reaches over the days that it may be';
  return html`<p class="meta">A dashed rim: the day is not certain${over}.</p>`;
}

/** Which reports are not on the axis, since nothing tells their day, or nothing near the others. */
function undated(context: PageContext, documents: readonly string[], marks: readonly Mark[]): Html | null {
  const dated = new Set(marks.map((mark) => mark.document));
  const rest = documents
    .filter((id) => !dated.has(id))
    .map((id) => {
      const words = publishedInWords(documentOf(context, id).document.published);
      return `${context.sigils.get(id) ?? ''}${words === 'day unknown' ? '' : ` (${words})`}`;
    });
  return rest.length === 0
    ? null
    : html`<p class="meta">Of no certain day: ${listed(rest.slice(0, 20))}${rest.length > 20 && ` and ${rest.length - 20} more`}.</p>`;
}

/** How many more there are where the lanes are full. */
function uncounted(marks: readonly Mark[], percent: (time: number) => number): Html[] {
  const places = Map.groupBy(marks, (mark) => Math.round(percent(mark.from) / LANE_GAP) * LANE_GAP);
  return [...places].map(([x, there]) => html`<text class="over" x="${x}%" y="18">+${there.length}</text>`);
}

function drawn(
  context: PageContext,
  { document, from, to, isCertain }: Mark,
  percent: (time: number) => number,
  y: number,
): Html {
  const { published } = documentOf(context, document).document;
  const sigil = context.sigils.get(document) ?? '';
  const words = `${sigil}: ${outletName(context, document)}, ${publishedInWords(published)}`;
  const middle = (percent(from) + percent(to)) / 2;
  const bar = to > from && html`<line class="bounds" x1="${percent(from)}%" x2="${percent(to)}%" y1="${y}" y2="${y}"/>`;
  const kind = isCertain ? 'mark' : 'mark unsure';
  const dot = html`${bar}<circle cx="${middle}%" cy="${y}" r="12.5"/><text x="${middle}%" y="${y}" dy="0.36em">${sigil}</text>`;
  const address = context.links.report(document);
  return address === null
    ? html`<g class="${kind}"><title>${words}</title>${dot}</g>`
    : html`<a class="${kind}" href="${address}"><title>${words}</title>${dot}</a>`;
}

interface Tick {
  readonly time: number;
  readonly label: string;
}

/** Whether any report tells its hour: without one a tick at noon would say what nobody knows. */
const hasHours = (context: PageContext, documents: readonly string[]): boolean =>
  documents.some((id) => documentOf(context, id).document.published.value?.includes('T'));

/** At most four ticks, so that their labels stand side by side on a phone: hours (where any is told), days, months or years by the span. */
function ticks(from: number, to: number, byHour: boolean): Tick[] {
  const whole = to - from;
  const isShort = whole < 2 * DAY;
  // The noon of the first day may lie before its first report, and that of the last behind the last.
  const within = (time: number) => Math.min(to, Math.max(from, time));
  const exact = isShort && byHour;
  const steps = exact ? 2 : isShort ? 1 : 3;
  const at = (i: number): number => from + (whole * i) / steps;
  // A tick stands at the noon of its day, where dates stand; on an axis of hours just where it is.
  const atNoon = (time: number): number => (exact ? time : Math.floor(time / DAY) * DAY + DAY / 2);
  const found = Array.from({ length: steps + 1 }, (_, i) => within(atNoon(at(i))));
  const iso = (time: number) => new Date(time).toISOString();
  const name = (time: number) => {
    if (exact) return `${Number(iso(time).slice(8, 10))} ${short(iso(time))}, ${iso(time).slice(11, 16)}`;
    if (whole < 200 * DAY) return `${Number(iso(time).slice(8, 10))} ${short(iso(time))}`;
    return `${short(iso(time))} ${iso(time).slice(0, 4)}`;
  };
  const named = found.map((time) => ({ time, label: name(time) }));
  return named.filter((tick, i) => i === 0 || tick.label !== named[i - 1]!.label);
}

const short = (iso: string): string => dayInWords(iso).split(' ')[1]!.slice(0, 3);

function tickMark({ label }: Tick, x: number, height: number): Html {
  return html`<line class="tick" x1="${x}%" x2="${x}%" y1="${height - 30}" y2="${height - 22}"/><text class="tick" x="${x}%" y="${height - 6}" text-anchor="middle">${label}</text>`;
}
