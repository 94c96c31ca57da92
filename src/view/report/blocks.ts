import type { Difference } from '../../core/apparatus.ts';

/** A run of words with the one thing that is said about them. */
export type Inline =
  | string
  | { readonly style: 'strong' | 'quiet' | 'speaker' | 'warning'; readonly text: string }
  /** The words that an evidence is about, within their sentence. */
  | { readonly style: 'evidence'; readonly text: string }
  /** Words of a version that differ from the base; for an omission, the base's words. */
  | { readonly style: 'difference'; readonly text: string; readonly difference: Difference | 'varies' };

/** A part of a report, before it is laid out for a terminal or written as Markdown. */
export type Block =
  | { readonly type: 'heading'; readonly level: 1 | 2 | 3 | 4; readonly text: string; readonly aside: string | null }
  | { readonly type: 'paragraph'; readonly text: readonly Inline[] }
  /** A line of a list; `label` is a sigil or a mark that stands before it. Depth 0 is the outermost. */
  | { readonly type: 'entry'; readonly depth: number; readonly label: string | null; readonly text: readonly Inline[] }
  | { readonly type: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | {
      readonly type: 'axis';
      readonly from: string;
      readonly to: string;
      /** `at` from 0 (the first day) to 1 (the last). */
      readonly marks: readonly { readonly label: string; readonly at: number }[];
    };

export const heading = (level: 1 | 2 | 3 | 4, text: string, aside: string | null = null): Block => ({
  type: 'heading',
  level,
  text,
  aside,
});
export const paragraph = (...text: readonly Inline[]): Block => ({ type: 'paragraph', text });
export const entry = (depth: number, label: string | null, ...text: readonly Inline[]): Block => ({
  type: 'entry',
  depth,
  label,
  text,
});
export const quiet = (text: string): Inline => ({ style: 'quiet', text });
