import type { Span } from '../../src/core/span.ts';
import { cueFeatures } from '../../src/read/attribution/cue-features.ts';
import { roleContext } from '../../src/read/attribution/role-context.ts';
import { Role, roleFeatures } from '../../src/read/attribution/role-features.ts';
import { type Unit, unitsAround } from '../../src/read/attribution/units.ts';
import { tokenRange } from '../../src/read/attribution/view.ts';
import type { Gatherer } from './chain-trainer.ts';
import { type Article, type Gold, tokensOf } from './corpus.ts';

/** Longest cue that is learnt from; longer ones in the gold are mostly whole clauses. */
const LONGEST_CUE = 12;

/** Adds a sequence a sentence, labelled 1 where a cue begins, 2 where it goes on, 0 elsewhere. */
export function gatherCues(article: Article, gatherer: Gatherer): void {
  const labels = new Uint8Array(article.view.words.length);
  for (const { cue } of article.gold) {
    for (const [start, end] of cue ?? []) {
      const range = tokenRange(article.view.tokens, { start, end });
      labels.fill(2, range.start, range.end);
      if (range.end > range.start) labels[range.start] = 1;
    }
  }
  for (const sentence of article.view.sentences) {
    for (let i = sentence.start; i < sentence.end; i++) {
      cueFeatures(article.context, sentence, i, gatherer);
      gatherer.endPlace(labels[i]!);
    }
    gatherer.endSequence();
  }
}

/** Adds a sequence a gold cue: the units round it with their roles. */
export function gatherRoles(article: Article, gatherer: Gatherer): void {
  const isCue = new Uint8Array(article.view.words.length);
  const cues = article.gold.map((gold) => tokensOf(article.view, gold.cue));
  for (const cue of cues) if (cue !== null) isCue[cue.start] = 1;
  article.gold.forEach((gold, g) => {
    const range = cues[g]!;
    if (range === null || range.end - range.start > LONGEST_CUE) return;
    const { units, cue } = unitsAround(article.view, range);
    const context = roleContext(article.context, units, cue, isCue);
    const labels = roleLabels(article, gold, units, cue);
    units.forEach((_, u) => {
      roleFeatures(context, u, gatherer);
      gatherer.endPlace(labels[u]!);
    });
    gatherer.endSequence();
  });
}

function roleLabels(article: Article, gold: Gold, units: readonly Unit[], cue: Span): Uint8Array {
  const labels = new Uint8Array(units.length);
  mark(article, gold.source, Role.sourceStart, units, cue, labels);
  mark(article, gold.content, Role.contentStart, units, cue, labels);
  return labels;
}

/** Labels the units that a gold range covers: a quotation when it covers more than half of it. */
function mark(
  article: Article,
  ranges: readonly [number, number][] | null,
  first: number,
  units: readonly Unit[],
  cue: Span,
  labels: Uint8Array,
): void {
  for (const [start, end] of ranges ?? []) {
    const range = tokenRange(article.view.tokens, { start, end });
    let label = first;
    units.forEach((unit, u) => {
      const shared = Math.min(unit.end, range.end) - Math.max(unit.start, range.start);
      const isCue = u >= cue.start && u < cue.end;
      if (isCue || shared <= 0 || (unit.isQuotation && shared * 2 < unit.end - unit.start)) return;
      labels[u] = label;
      label = first + 1;
    });
  }
}
