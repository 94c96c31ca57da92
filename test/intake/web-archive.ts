import { gzipSync } from 'node:zlib';
import { WARCRecord, WARCSerializer } from 'warcio';

/** A record of a web archive made for a test. */
export interface MadeRecord {
  readonly type?: 'response' | 'resource' | 'request' | 'revisit' | 'metadata';
  readonly url?: string;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** A WARC file with `records` after its own notes. */
export async function madeWarc(records: readonly MadeRecord[]): Promise<Buffer> {
  const notes = WARCRecord.createWARCInfo({ filename: 'test.warc', warcVersion: 'WARC/1.1' }, { software: 'a test' });
  const parts = [await WARCSerializer.serialize(notes)];
  for (const record of records) parts.push(await WARCSerializer.serialize(recordOf(record)));
  return Buffer.concat(parts);
}

/** The same, each record packed by itself, as `.warc.gz` has it. */
export async function madeWarcGz(records: readonly MadeRecord[]): Promise<Buffer> {
  const parts = await Promise.all(
    records.map(async (record) => gzipSync(await WARCSerializer.serialize(recordOf(record)))),
  );
  return Buffer.concat(parts);
}

function recordOf({
  type = 'response',
  url = 'https://paper.example/a',
  status = 200,
  headers,
  body,
}: MadeRecord): WARCRecord {
  const httpHeaders = { 'Content-Type': 'text/html; charset=utf-8', ...headers };
  const http = type === 'resource' ? { warcHeaders: { 'Content-Type': httpHeaders['Content-Type'] } } : { httpHeaders };
  return WARCRecord.create(
    { url, type, date: '2031-04-02T10:00:00Z', warcVersion: 'WARC/1.1', statusline: `HTTP/1.1 ${status} X`, ...http },
    (async function* () {
      yield typeof body === 'string' ? Buffer.from(body) : body;
    })(),
  );
}
