import type { Span } from '../../../src/core/span.ts';

/** A case as it is written: `{S1:…}` marks the source, `{Q1:…}` the cue, `{C1:…}` the content of attribution 1; they nest. */
export interface MarkedCase {
  readonly name: string;
  readonly text: string;
  /** Who is behind an attribution, by its number; those left out are not asked for. */
  readonly speakers?: Readonly<Record<string, string>>;
  /** Numbers of attributions that annotators may well leave out: neither asked for nor held against. */
  readonly optional?: readonly number[];
}

/** An attribution of a case, in characters of the plain text. */
export interface MarkedAttribution {
  readonly number: string;
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly speaker: string | null;
  readonly isOptional: boolean;
}

/** The plain text of a case and its attributions, by number. Throws when a mark is left open. */
export function readMarked(written: MarkedCase): { text: string; attributions: MarkedAttribution[] } {
  let text = '';
  const open: { role: string; number: string; start: number }[] = [];
  const found = new Map<string, { S: Span[]; Q: Span[]; C: Span[] }>();
  for (let i = 0; i < written.text.length; i++) {
    const mark = /^\{([SQC])(\d+):/.exec(written.text.slice(i, i + 6));
    if (mark !== null) {
      open.push({ role: mark[1]!, number: mark[2]!, start: text.length });
      i += mark[0].length - 1;
    } else if (written.text[i] === '}') {
      const { role, number, start } = open.pop()!;
      const roles = found.get(number) ?? { S: [], Q: [], C: [] };
      roles[role as 'S' | 'Q' | 'C'].push({ start, end: text.length });
      found.set(number, roles);
    } else text += written.text[i];
  }
  if (open.length > 0) throw new Error(`${written.name}: {${open[0]!.role}${open[0]!.number}: is not closed`);
  const attributions = [...found].map(([number, roles]) => ({
    number,
    source: roles.S,
    cue: roles.Q,
    content: roles.C,
    speaker: written.speakers?.[number] ?? null,
    isOptional: written.optional?.includes(Number(number)) ?? false,
  }));
  return { text, attributions };
}
