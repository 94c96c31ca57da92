/**
 * Names and sentences of the project's own passages (gold format in docs/reader.md): F1 of exact span and kind, in all and
 * by field, and with `missed` what differs.
 *
 *   npm run -s node -- bench/passages.ts [missed]
 */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Mention } from '../src/core/annotations.ts';
import { type Span, slice } from '../src/core/span.ts';
import { englishModels } from '../src/read/models.ts';
import { nameMentions } from '../src/read/names/name-mentions.ts';
import { splitSentences } from '../src/read/sentences.ts';
import { tagSentences } from '../src/read/tags/tag-sentences.ts';
import { tokenise } from '../src/read/tokens.ts';

interface Passage {
  readonly id: string;
  readonly field: string;
  readonly text: string;
  readonly sentences: readonly string[];
  readonly names: readonly (readonly [string, string])[];
}

export function readPassages(): Passage[] {
  const file = new URL('../test/read/cases/passages.json', import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as Passage[];
}

/** What the reader finds in a text, without the stages that build on it. */
export function readPassage(text: string): { sentences: Span[]; names: Mention[] } {
  const tokens = tokenise(text);
  const sentences = splitSentences(text, tokens, []);
  const models = englishModels();
  return { sentences, names: nameMentions(text, tokens, tagSentences(text, tokens, sentences, models), models) };
}

/** F1 of exact names with their kinds, and what was missed (`-`) or found wrongly (`+`), a line each. */
export function scoreNames(passages: readonly Passage[]): { f1: number; missed: string[] } {
  let hits = 0;
  let total = 0;
  const missed: string[] = [];
  for (const passage of passages) {
    const gold = goldNames(passage);
    const own = readPassage(passage.text).names.map((name) => line(passage.text, name, name.kind));
    hits += own.filter((name) => gold.includes(name)).length;
    total += own.length + gold.length;
    for (const name of gold) if (!own.includes(name)) missed.push(`- ${passage.id}: ${name}`);
    for (const name of own) if (!gold.includes(name)) missed.push(`+ ${passage.id}: ${name}`);
  }
  return { f1: (2 * hits) / total, missed };
}

/** Where each gold name stands, found in the order of the list. Throws where the list does not fit the text. */
function goldNames({ id, text, names }: Passage): string[] {
  let from = 0;
  return names.map(([name, kind]) => {
    const start = text.indexOf(name, from);
    if (start < 0) throw new Error(`${id}: no "${name}" after character ${from}`);
    from = start + name.length;
    return line(text, { start, end: from }, kind);
  });
}

function line(text: string, span: Span, kind: string): string {
  return `${span.start}–${span.end} ${slice(text, span)} (${kind})`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const passages = readPassages();
  const whole = passages.filter(({ text, sentences }) => {
    const own = readPassage(text).sentences.map((span) => slice(text, span));
    return own.join('\n') === sentences.join('\n');
  });
  const { f1, missed } = scoreNames(passages);
  console.log(`${whole.length} of ${passages.length} passages have all their sentences; names F1 ${f1.toFixed(3)}`);
  for (const field of new Set(passages.map((passage) => passage.field))) {
    const own = passages.filter((passage) => passage.field === field);
    console.log(`  ${field}: ${scoreNames(own).f1.toFixed(3)}`);
  }
  if (process.argv[2] === 'missed') console.log(missed.join('\n'));
}
