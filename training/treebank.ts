import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** One word of a treebank file; what the file does not tell is `null`. */
export interface TreebankWord {
  readonly form: string;
  readonly lemma: string;
  /** Penn tag. */
  readonly tag: string;
  /** Place of the head in the sentence, from 0; -1 for the root. */
  readonly head: number;
  /** Relation to the head, as the file has it. */
  readonly relation: string;
  /** `O`, `B-PERSON`, … ; `null` where the file marks no names. */
  readonly name: string | null;
  /** Whether white space follows. */
  readonly spaceAfter: boolean;
}

export interface TreebankDocument {
  readonly id: string;
  readonly sentences: readonly (readonly TreebankWord[])[];
}

/** The texts of the attribution set, by id: the silver files give offsets into them and escape their marks. */
function readTexts(folder: string, name: string): Map<string, string> {
  const part = name.endsWith('dev') ? 'dev' : 'train';
  const lines = readFileSync(join(folder, 'attribution', `polnear-${part}.gold.jsonl`), 'utf8')
    .trimEnd()
    .split('\n');
  return new Map(
    lines.map((line) => JSON.parse(line) as { id: string; text: string }).map(({ id, text }) => [id, text]),
  );
}

/**
 * The documents of `syntax/NAME.tsv.gz` under `folder`, in either of the two layouts that the benchmarks have: gold
 * (form, lemma, upos, xpos, head, deprel, space-after, name) or silver (form, begin, end, lemma, tag, class, head,
 * relation), whose forms are taken from the articles themselves.
 */
export function readTreebank(folder: string, name: string): TreebankDocument[] {
  const silver = name.includes('silver');
  const texts = silver ? readTexts(folder, name) : null;
  const documents: TreebankDocument[] = [];
  let text = '';
  let sentences: TreebankWord[][] = [];
  let rows: string[][] = [];
  const close = () => {
    if (rows.length > 0) sentences.push(silver ? silverWords(rows, text) : goldWords(rows));
    rows = [];
  };
  for (const line of gunzipSync(readFileSync(join(folder, 'syntax', `${name}.tsv.gz`)))
    .toString('utf8')
    .split('\n')) {
    if (line.startsWith('# doc = ')) {
      close();
      const id = line.slice(8);
      text = texts?.get(id) ?? '';
      sentences = [];
      documents.push({ id, sentences });
    } else if (line === '') close();
    else if (!line.startsWith('# ')) rows.push(line.split('\t'));
  }
  close();
  return documents;
}

function goldWords(rows: readonly string[][]): TreebankWord[] {
  return rows.map((row) => ({
    form: row[0]!,
    lemma: row[1]!,
    tag: row[3]!,
    head: Number(row[4]) - 1,
    relation: row[5]!,
    spaceAfter: row[6] === '1',
    name: row[7] === '_' ? null : row[7]!,
  }));
}

/** CoreNLP's classes in the terms of the gold files; the classes that are no names are `O`. */
const CLASSES: Readonly<Record<string, string>> = {
  PERSON: 'PERSON',
  ORGANIZATION: 'ORG',
  LOCATION: 'PLACE',
  MISC: 'OTHER',
};

function silverWords(rows: readonly string[][], text: string): TreebankWord[] {
  return rows.map((row, i) => {
    const kind = CLASSES[row[5]!];
    const begins = row[5] !== rows[i - 1]?.[5];
    return {
      form: text.slice(Number(row[1]), Number(row[2])),
      lemma: row[3]!,
      tag: row[4]!,
      head: Number(row[6]) - 1,
      relation: row[7]!,
      spaceAfter: rows[i + 1] === undefined || rows[i + 1]![1] !== row[2],
      name: kind === undefined ? 'O' : `${begins ? 'B' : 'I'}-${kind}`,
    };
  });
}

/** The text that `words` spell, and where each stands in it. */
export function spell(words: readonly TreebankWord[]): { text: string; starts: number[] } {
  let text = '';
  const starts = words.map((word) => {
    const start = text.length;
    text += word.form + (word.spaceAfter ? ' ' : '');
    return start;
  });
  return { text: text.trimEnd(), starts };
}
