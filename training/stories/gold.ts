import { readFileSync } from 'node:fs';
import { createReadOne } from '../../src/app/crew.ts';
import { dayOf, isoOf } from '../../src/collate/stories/days.ts';
import type { ReadDocument } from '../../src/core/collation.ts';
import { InputError } from '../../src/core/errors.ts';
import { readInputs } from '../../src/intake/inputs.ts';
import { hash32 } from '../../src/text/hash.ts';

/** A document of which something is known about what it reports. */
export interface GoldDocument {
  readonly read: ReadDocument;
  readonly set: string;
  /** `null` where the event is not known, only that what was published long apart is not one. */
  readonly story: string | null;
  /** What is held out together: a topic of ECB+ (two similar events), elsewhere an event. */
  readonly topic: string;
  /** Day of publication; `null` where not known. */
  readonly day: number | null;
}

/** The documents of `stories/dev.jsonl` in the benchmark folder, read as `variorum group` reads them. */
export async function goldDocuments(folder: string): Promise<GoldDocument[]> {
  const file = `${folder}/stories/dev.jsonl`;
  const told = new Map<string, { set: string; story: string }>();
  for (const { id, set, story } of records(file))
    told.set(id as string, { set: set as string, story: story as string });
  const readOne = createReadOne();
  const documents: GoldDocument[] = [];
  for await (const item of readInputs([file])) {
    const read = item instanceof InputError ? item : readOne(item);
    if (read instanceof InputError) throw read;
    const { set, story } = told.get(read.document.id)!;
    const topic = set === 'ecb' ? story.replace(/[ep]$/, '') : story;
    documents.push({ read, set, story, topic, day: dayOf(read.document.published.value ?? '') });
  }
  return documents;
}

/**
 * Reports of one long election campaign, PolNeAR's training part: the same people and matters day after day, so that
 * two of them published more than a week apart are alike and yet report different things. The day is in the id
 * (`outlet_2016-02-08_headline`); it is not given to the document, for the words have to tell.
 */
export function campaignDocuments(folder: string): GoldDocument[] {
  const readOne = createReadOne();
  return [...records(`${folder}/attribution/polnear-train.gold.jsonl`)].map(({ id, text }) => {
    const [, date, headline] = String(id).split('_');
    const given = { id: String(id), title: headline!.replaceAll('-', ' ') };
    const read = readOne({ ...NO_BYTES, format: 'record', text: String(text), given });
    if (read instanceof InputError) throw read;
    return { read, set: 'campaign', story: null, topic: String(id), day: dayOf(date!) };
  });
}

const NO_BYTES = { file: '', bytes: new Uint8Array(), sha256: '', sizeBytes: 0, encoding: 'utf-8', field: null };

/** The same documents as they come without a date or a headline. */
export function bared(gold: readonly GoldDocument[]): GoldDocument[] {
  return gold.map((one) => {
    const { document, annotations } = one.read;
    const published = { ...document.published, value: null, known: 'unknown' as const };
    return { ...one, read: { annotations, document: { ...document, published, title: null } } };
  });
}

/** The same documents with their day of publication told. */
export function dated(gold: readonly GoldDocument[]): GoldDocument[] {
  return gold.map((one) => {
    const { document, annotations } = one.read;
    const value = one.day === null ? null : isoOf(one.day);
    const published = { ...document.published, value, known: 'metadata' as const };
    return { ...one, read: { annotations, document: { ...document, published } } };
  });
}

/** Days from the first to the second of two twins, at least and at most: how long affairs of one kind come after another. */
const TWIN_DAYS = [15, 600] as const;
/** Mean days after the event of a report of it. */
const TOLD_AFTER = 1.2;
/** Some day of 2002, from which the first twins are spread over eight years. */
const FIRST_DAY = 12_000;
const SPREAD_DAYS = 3000;

/**
 * The reports of ECB+ with made-up days. Each of its topics holds twins, two like events that happened months or years
 * apart, and says no days: here the second comes half a month to two years after the first, spread evenly over the
 * logarithm, and the reports of each within days. So it is learnt from real reports how much lateness tells.
 */
export function twinsApart(gold: readonly GoldDocument[]): GoldDocument[] {
  return gold.map((one) => {
    const chance = (key: string, seed: number): number => hash32(key, seed) / 2 ** 32;
    const [least, most] = TWIN_DAYS;
    const apart = one.story!.endsWith('p') ? least * (most / least) ** chance(one.topic, 2) : 0;
    const after = -TOLD_AFTER * Math.log(1 - chance(one.read.document.id, 3));
    const day = FIRST_DAY + Math.floor(SPREAD_DAYS * chance(one.topic, 1)) + Math.round(apart) + Math.floor(after);
    return dated([{ ...one, day }])[0]!;
  });
}

/** Days apart from which two reports of a campaign report different things. */
const APART_DAYS = 7;

/** Whether two documents report one event; `null` where that is not known. */
export function sameStory(a: GoldDocument, b: GoldDocument): boolean | null {
  if (a.story !== null && b.story !== null) return a.story === b.story;
  if (a.set !== b.set || a.day === null || b.day === null) return null;
  return Math.abs(a.day - b.day) > APART_DAYS ? false : null;
}

function* records(file: string): Generator<Record<string, unknown>> {
  for (const line of readFileSync(file, 'utf8').split('\n')) if (line !== '') yield JSON.parse(line);
}
