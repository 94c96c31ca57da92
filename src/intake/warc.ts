import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync, zstdDecompressSync } from 'node:zlib';
import { AsyncIterReader, LimitReader, WARCParser, type WARCRecord } from 'warcio';
import { InputError } from '../core/errors.ts';
import type { Given, RawItem } from '../core/raw.ts';
import { readWhole, TooLarge } from './bytes.ts';
import { decode } from './encoding.ts';
import type { IntakeOptions } from './options.ts';
import { parseJson, placeOf, recordItem } from './records.ts';
import { toldBy } from './warc-records.ts';

/**
 * The pages of a web archive (WARC 1.0 and 1.1, ISO 28500), one at a time: responses and resources that were found and
 * hold markup or text. Redirects, images, scripts and the archive's notes on itself are passed over. Each item is named
 * `file#N`, N the number of its record from 1, and carries its address. The day of the capture is not taken for the day
 * of publication. Of what an archive of ours was written to, what was known beside it is read too. A page that is too large or broken comes as an `InputError` and the rest goes on; an archive that is
 * cut off or without a page says so at its end. Holds one page at a time.
 */
export async function* warcPages(
  file: string,
  bytes: AsyncIterable<Uint8Array>,
  settings: IntakeOptions,
): AsyncIterable<RawItem | InputError> {
  let recordCount = 0;
  let pageCount = 0;
  let told: Told | null = null;
  for await (const record of recordsOf(bytes)) {
    recordCount++;
    const given: Given | null = told !== null && told.of === record.warcHeader('WARC-Record-ID') ? told.given : null;
    told = await toldIn(record);
    const kind = kindOf(record, given);
    if (kind !== null) {
      pageCount++;
      yield await pageOf(`${file}#${recordCount}`, record, kind, given, settings);
    }
    await drain(record, recordCount);
  }
  if (recordCount === 0) throw new Error('is no web archive, or an empty one');
  if (pageCount === 0) yield new InputError(file, `holds no page (${recordCount} records of other kinds)`);
}

async function* recordsOf(bytes: AsyncIterable<Uint8Array>): AsyncIterable<WARCRecord> {
  // Already decompressed: told so, since the parser would try to inflate what happens to begin like gzip.
  const parser = new WARCParser(new AsyncIterReader(bytes, null));
  for (;;) {
    let record: WARCRecord | null;
    try {
      record = await parser.parse();
    } catch (error) {
      throw new Error(`is broken after ${parser.offset} bytes (${(error as Error).message})`, { cause: error });
    }
    if (record === null) return;
    const isRecord = /^WARC\/1\.[01]$/.test(record.warcHeaders.statusline);
    if (!isRecord || !/^\d+$/.test(record.warcHeader('Content-Length') ?? ''))
      throw new Error(parser.offset === 0 ? 'is no web archive' : `is broken after ${parser.offset} bytes`);
    yield record;
  }
}

/** Reads what is left of a record. The parser's own way of passing over it goes on for ever where the file ends within. */
async function drain({ reader }: WARCRecord, number: number): Promise<void> {
  for await (const _ of reader);
  if (reader instanceof LimitReader && reader.limit > 0) throw new Error(`is truncated within record ${number}`);
}

type Told = NonNullable<ReturnType<typeof toldBy>>;

/** The most read of a metadata record: ours are a few lines. */
const TOLD_LIMIT_BYTES = 64_000;

async function toldIn(record: WARCRecord): Promise<Told | null> {
  if (record.warcType !== 'metadata' || record.warcContentLength > TOLD_LIMIT_BYTES) return null;
  if (!/^application\/warc-fields\b/i.test(record.warcContentType ?? '')) return null;
  return toldBy(record, (await readWhole(rawReader(record), TOLD_LIMIT_BYTES)).toString('utf8'));
}

type Kind = 'html' | 'text' | 'record';

/** How a record's payload is to be taken; `null` for what holds no page. `given`: what our own export tells of it. */
function kindOf(record: WARCRecord, given: Given | null): Kind | null {
  const isResponse = record.warcType === 'response';
  if (!isResponse && record.warcType !== 'resource') return null;
  const address = record.warcTargetURI ?? '';
  if (!/^<?https?:/i.test(address) && given === null) return null;
  if (isResponse && Number(record.httpHeaders?.statusCode) !== 200) return null;
  const type = typeOf(record);
  if (/^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(type)) return 'html';
  // The web is full of JSON that is no report.
  if (/^\s*application\/json\b/i.test(type)) return given === null ? null : 'record';
  // robots.txt and the like are text as well; what nobody would call a report.
  return /^\s*text\/plain\b/i.test(type) && !/\/(?:robots|ads|security|humans)\.txt\b/i.test(address) ? 'text' : null;
}

const typeOf = (record: WARCRecord): string =>
  (record.warcType === 'response' ? record.httpHeaders?.headers.get('content-type') : record.warcContentType) ?? '';

async function pageOf(
  file: string,
  record: WARCRecord,
  kind: Kind,
  told: Given | null,
  settings: IntakeOptions,
): Promise<RawItem | InputError> {
  const url = (record.warcTargetURI ?? '').replace(/^<|>$/g, '');
  try {
    const bytes = await payload(record, settings.sizeLimitBytes);
    const charset = /charset\s*=\s*["']?([\w:.-]+)/i.exec(typeOf(record))?.[1] ?? null;
    const { text, encoding } = decode(bytes, charset);
    if (text.trim() === '') return new InputError(file, `(${url}) holds no text`);
    const place = placeOf(file, bytes, encoding);
    const given = told ?? { url };
    switch (kind) {
      case 'html':
        return { ...place, field: null, given, format: 'html', html: text };
      case 'text':
        return { ...place, field: null, given, format: 'text', text };
      case 'record': {
        const item = recordItem(parseJson(file, text, settings.depthLimit), place);
        return { ...item, given: { ...item.given, ...given } };
      }
    }
  } catch (error) {
    return new InputError(file, `(${url}) ${(error as Error).message}`, { cause: error });
  }
}

/** The page's own bytes: transfer and content coding undone, each within the limit. */
async function payload(record: WARCRecord, limitBytes: number): Promise<Buffer> {
  const headers = record.httpHeaders?.headers;
  const isChunked = /chunked/i.test(headers?.get('transfer-encoding') ?? '');
  const raw = rawReader(record);
  // Many crawlers write the body without its chunks and leave the header: the reader then finds no chunk and gives it whole.
  const body = isChunked ? new AsyncIterReader(raw, null, true) : raw;
  const packed = await readWhole(body, limitBytes);
  const coding = headers?.get('content-encoding')?.trim().toLowerCase() ?? '';
  return unpack(packed, coding, limitBytes);
}

/** The block as it stands in the archive, past the HTTP head. */
function rawReader(record: WARCRecord): AsyncIterable<Uint8Array> {
  return record.reader as AsyncIterable<Uint8Array>;
}

const CODINGS: Readonly<Record<string, (bytes: Buffer, options: { maxOutputLength: number }) => Buffer>> = {
  gzip: gunzipSync,
  'x-gzip': gunzipSync,
  deflate: (bytes, options) => (isZlib(bytes) ? inflateSync(bytes, options) : inflateRawSync(bytes, options)),
  br: brotliDecompressSync,
  zstd: zstdDecompressSync,
};

function unpack(bytes: Buffer, coding: string, limitBytes: number): Buffer {
  const open = CODINGS[coding];
  // Archives made by proxies hold bodies that were decoded already and kept their header.
  if (!open || looksUnpacked(bytes)) return bytes;
  try {
    return open(bytes, { maxOutputLength: limitBytes });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw new TooLarge(limitBytes);
    throw new Error(`has a broken ${coding} body (${(error as Error).message})`, { cause: error });
  }
}

const isZlib = (bytes: Buffer): boolean => (bytes[0]! & 0x0f) === 8 && bytes.readUInt16BE(0) % 31 === 0;

/** Markup begins with a `<`, after blanks and a byte order mark; no compressed stream does. */
const looksUnpacked = (bytes: Buffer): boolean => /^(?:\xef\xbb\xbf)?\s*</.test(bytes.toString('latin1', 0, 64));
