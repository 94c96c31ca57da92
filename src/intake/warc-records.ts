import { randomUUID } from 'node:crypto';
import { WARCRecord, WARCSerializer } from 'warcio';
import type { Given } from '../core/raw.ts';

/** An original as it goes into a web archive. */
export interface WarcOriginal {
  readonly bytes: Uint8Array;
  readonly format: 'html' | 'text' | 'record';
  /** WHATWG label of the encoding that the bytes are in. */
  readonly encoding: string;
  /** Its address; where there is none, a name that is no address (`urn:…`). */
  readonly target: string;
  /** ISO 8601: when it came in. */
  readonly date: string;
  /** What is known of it that the bytes do not tell. */
  readonly given: Given;
}

/** How records are written. `packed`: each gzipped by itself, as `.warc.gz` has it, so that each can be read alone. */
export interface WarcForm {
  readonly packed: boolean;
}

/** Under these names a metadata record tells of the record it refers to. */
const FIELD = 'variorum-';

/** The record that begins a file (WARC 1.1, section 6.2): who wrote it and after which standard. */
export function warcinfo(filename: string, software: string, date: string, form: WarcForm): Promise<Uint8Array> {
  const record = WARCRecord.createWARCInfo(
    { filename, date: warcDate(date), warcVersion: 'WARC/1.1' },
    {
      ...{ software, format: 'WARC File Format 1.1' },
      conformsTo: 'http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/',
    },
  );
  return serialized(record, form);
}

/**
 * An original as two records (WARC 1.1, ISO 28500:2017): `metadata` with what is known beside it, referring to the
 * `resource` (section 6.4) that follows with its bytes. No `response`: the head of the HTTP answer is not kept, and none
 * is made up.
 */
export async function originalRecords(original: WarcOriginal, form: WarcForm): Promise<Uint8Array[]> {
  const { bytes, target, given } = original;
  const date = warcDate(original.date);
  const id = `<urn:uuid:${randomUUID()}>`;
  const fields = Object.entries(given).map(([name, value]) => `${FIELD}${name}: ${oneLine(value)}\r\n`);
  const metadata = WARCRecord.create(
    {
      ...{ type: 'metadata', url: target, date, warcVersion: 'WARC/1.1' },
      warcHeaders: { 'Content-Type': 'application/warc-fields', 'WARC-Refers-To': id },
    },
    [Buffer.from(fields.join(''))],
  );
  const resource = WARCRecord.create(
    {
      ...{ type: 'resource', url: target, date, warcVersion: 'WARC/1.1' },
      warcHeaders: { 'Content-Type': typeOf(original), 'WARC-Record-ID': id },
    },
    [bytes],
  );
  return [await serialized(metadata, form), await serialized(resource, form)];
}

const TYPES = { html: 'text/html', text: 'text/plain', record: 'application/json' } as const;

const typeOf = ({ format, encoding }: WarcOriginal): string => `${TYPES[format]}; charset=${encoding}`;

/** Version 1.1 allows fractions of a second; older readers do not. */
const warcDate = (date: string): string => new Date(date).toISOString().replace(/\.\d+Z$/, 'Z');

const oneLine = (value: string): string => value.replace(/\s+/g, ' ').trim();

function serialized(record: WARCRecord, { packed }: WarcForm): Promise<Uint8Array> {
  return WARCSerializer.serialize(record, {
    ...{ gzip: packed, digest: { algo: 'sha-256', prefix: 'sha256:' } },
  });
}

/** What a metadata record that `originalRecords` wrote tells, and of which record; `null` for any other record. */
export function toldBy(headers: WARCRecord, body: string): { readonly of: string; readonly given: Given } | null {
  const of = headers.warcHeader('WARC-Refers-To');
  if (headers.warcType !== 'metadata' || !of) return null;
  const fields = [...body.matchAll(/^variorum-(id|title|outlet|url|published): (.*?)\r?$/gm)];
  if (fields.length === 0) return null;
  return { of, given: Object.fromEntries(fields.map(([, name, value]) => [name, value])) };
}
