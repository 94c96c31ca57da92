/**
 * Notes which moves and relations the parser nearly always decides for by the tags round them, so that reading need not ask
 * it. To be run when tagger and parser are trained; writes `src/languages/en/weights/sure.bin` and prints how much is sure
 * and how often the parser would have decided otherwise in other texts.
 *
 *   npm run -s node -- training/sure.ts FOLDER
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { attributesOf } from '../src/read/attribution/attributes.ts';
import { attributionModels } from '../src/read/attribution/attributions.ts';
import { viewOf } from '../src/read/attribution/view.ts';
import { packSureTables } from '../src/read/model/sure-table.ts';
import { englishModels } from '../src/read/models.ts';
import { splitSentences } from '../src/read/sentences.ts';
import { moveKey, relationKey, tagsOfArc, tagsOfState } from '../src/read/syntax/features.ts';
import { bestMove, bestRelation } from '../src/read/syntax/parser.ts';
import { Move, ParseState, type WordAttributes } from '../src/read/syntax/state.ts';
import { tagSentences } from '../src/read/tags/tag-sentences.ts';
import { tokenise } from '../src/read/tokens.ts';
import { corporaFolder } from './folder.ts';

const folder = corporaFolder('training/sure.ts');
/** Met so often and decided otherwise so seldom: with 20 times and 0.995 a fifth more is sure, and it is nearly twice as often wrong in other texts. */
const LEAST_MET = 30;
const LEAST_SHARE = 0.999;

const { moves, relations } = attributionModels().parser;
const parser = { moves, relations };
type Counts = Map<number, Map<number, number>>;
type Note = (table: 'moves' | 'relations', key: number, decision: number) => void;

const counts = { moves: new Map() as Counts, relations: new Map() as Counts };
for (const text of textsOf('polnear-train')) {
  walk(text, (table, key, decision) => {
    const row = counts[table].get(key) ?? new Map<number, number>();
    row.set(decision, (row.get(decision) ?? 0) + 1);
    counts[table].set(key, row);
  });
}
const sure = { moves: sureOf(counts.moves), relations: sureOf(counts.relations) };
const bytes = packSureTables([sure.moves, sure.relations]);
writeFileSync(new URL('../src/languages/en/weights/sure.bin', import.meta.url), bytes);
console.log(`sure.bin: ${bytes.length} bytes`);

const tally = { moves: [0, 0, 0], relations: [0, 0, 0] };
for (const text of textsOf('polnear-dev')) {
  walk(text, (table, key, decision) => {
    const own = sure[table].get(key);
    tally[table][0]! += 1;
    if (own !== undefined) tally[table][1]! += 1;
    if (own !== undefined && own !== decision) tally[table][2]! += 1;
  });
}
for (const [table, [all, covered, wrong]] of Object.entries(tally)) {
  const share = (100 * covered!) / all!;
  console.log(`${table}: ${share.toFixed(1)} % sure, of those ${((100 * wrong!) / covered!).toFixed(2)} % otherwise`);
}

function textsOf(part: string): string[] {
  const lines = readFileSync(join(folder, 'attribution', `${part}.gold.jsonl`), 'utf8')
    .trimEnd()
    .split('\n');
  return lines.map((line) => (JSON.parse(line) as { text: string }).text);
}

function sureOf(table: Counts): Map<number, number> {
  const found = new Map<number, number>();
  for (const [key, row] of table) {
    const all = [...row.values()].reduce((sum, count) => sum + count, 0);
    const [decision, most] = [...row].reduce((best, one) => (one[1] > best[1] ? one : best));
    if (all >= LEAST_MET && most / all >= LEAST_SHARE) found.set(key, decision);
  }
  return found;
}

/** Parses a text, every decision made by the parser's models, and notes each. */
function walk(text: string, note: Note): void {
  const tokens = tokenise(text);
  const sentences = splitSentences(text, tokens, []);
  tagSentences(text, tokens, sentences, englishModels());
  const view = viewOf(text, tokens, sentences);
  const at = attributesOf(view, []);
  for (const sentence of view.sentences) walkParse(new ParseState(sentence), at, note);
}

function walkParse(state: ParseState, at: WordAttributes, note: Note): void {
  while (!state.isDone) {
    const isFree = state.depth > 1 || (state.depth === 1 && state.can(Move.shift));
    const key = isFree ? moveKey(state, tagsOfState(state, at)) : 0;
    const move = bestMove(state, at, parser);
    if (isFree) note('moves', key, move);
    if (move === Move.shift) {
      state.apply(move, 0);
      continue;
    }
    const relation = bestRelation(state, at, move, parser);
    note('relations', relationKey(state, at, move, tagsOfArc(state, at, move)), relation);
    state.apply(move, relation);
  }
}
