import type { Annotations, Attribution } from '../core/annotations.ts';
import { type Span, sliceAll } from '../core/span.ts';
import type { SayingTable } from './schema.ts';

/** Sayings of one document at most: their numbers are the last part of `saying.seq`. */
const MOST_SAYINGS = 2 ** 16;

export const SAYING_KINDS = ['direct', 'mixed', 'indirect'] as const satisfies readonly Attribution['kind'][];

/** The first `saying.seq` of a document and the first of the next. */
export function sayingBounds(document: number): readonly [number, number] {
  return [document * MOST_SAYINGS, (document + 1) * MOST_SAYINGS];
}

/** `document.seq` of a saying. */
export function documentOfSaying(seq: number): number {
  return Math.floor(seq / MOST_SAYINGS);
}

/** A saying as its document has it. */
export interface Saying extends Pick<SayingTable, 'attribution' | 'kind' | 'start' | 'end' | 'fragments' | 'occasion'> {
  /** As the document spells it. */
  readonly speaker: string;
}

/** The attributions whose speaker is known, in text order. */
export function sayingsOf({ actors, attributions }: Annotations): Saying[] {
  const names = new Map(actors.map((actor) => [actor.id, actor.name]));
  return attributions
    .flatMap((attribution) => {
      const speaker = attribution.speaker === null ? undefined : names.get(attribution.speaker);
      return speaker === undefined ? [] : [sayingOf(attribution, speaker)];
    })
    .slice(0, MOST_SAYINGS);
}

function sayingOf({ id, kind, content, occasion }: Attribution, speaker: string): Saying {
  const fragments = content.length === 1 ? null : JSON.stringify(content.map(({ start, end }) => [start, end]));
  const [start, end] = [content[0]!.start, content.at(-1)!.end];
  const told = occasion?.to ?? null;
  return { attribution: id, kind: SAYING_KINDS.indexOf(kind), start, end, fragments, occasion: told, speaker };
}

/** What was said, its fragments joined as everywhere. */
export function sayingText(text: string, saying: Pick<SayingTable, 'start' | 'end' | 'fragments'>): string {
  return sliceAll(text, fragmentsOf(saying));
}

function fragmentsOf({ start, end, fragments }: Pick<SayingTable, 'start' | 'end' | 'fragments'>): Span[] {
  if (fragments === null) return [{ start, end }];
  return (JSON.parse(fragments) as [number, number][]).map(([from, to]) => ({ start: from, end: to }));
}

/** A document's figures as full text has them. */
export function indexedFigures({ figures }: Annotations): string {
  return figures.flatMap(figureWords).join(' ');
}

/** A figure as words that only figures are made of; both ends of a range. */
function figureWords({ value, upper, unit }: Annotations['figures'][number]): string[] {
  const unitWords = unit === null ? [] : [unitWord(unit)];
  return [value, ...(upper === null ? [] : [upper])].flatMap((number) => [numberWord(number), ...unitWords]);
}

/** One word for a number: `n7200`, `n6d5`. */
export function numberWord(value: number): string {
  return `n${String(value).replace('.', 'd').replace('-', 'm').replace('+', '')}`;
}

/** One word for a unit: `uperson`, `uusd`. */
export function unitWord(unit: string): string {
  return `u${unit
    .toLowerCase()
    .replace('%', 'percent')
    .replace(/[^\p{L}\p{N}]/gu, '')}`;
}
