import { createWriteStream, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Busboy, type BusboyHeaders } from '@fastify/busboy';
import { MOST_BODY_BYTES } from './body.ts';
import { HttpProblem } from './problem.ts';

/** What one sending may hold. */
export interface UploadLimits {
  readonly files: number;
  /** Of all files together. */
  readonly bytes: number;
}

/** What was sent, its files on the disk. */
export interface Upload {
  readonly fields: URLSearchParams;
  /** Holds the files and is the caller's to delete. */
  readonly folder: string;
  /** Paths in `folder`. */
  readonly files: readonly string[];
}

/** Endings that name a format that is read, as in docs/commands.md; a file with another one is not taken for a path. */
const ENDING = /\.(?:txt|md|html?|jsonl?|xhtml)(?:\.gz)?$/i;

/**
 * Takes a form with files (`multipart/form-data`): each streamed to the disk under a number of its own, with its own
 * name behind it only as far as that is plain. Throws `HttpProblem` where a limit is passed; nothing stays on the disk
 * then.
 */
export async function receiveUpload(request: IncomingMessage, limits: UploadLimits): Promise<Upload> {
  if (Number(request.headers['content-length'] ?? 0) > limits.bytes + MOST_BODY_BYTES) throw tooMuch(limits);
  const folder = mkdtempSync(join(tmpdir(), 'variorum-upload-'));
  try {
    return await receive(request, folder, limits);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

async function receive(request: IncomingMessage, folder: string, limits: UploadLimits): Promise<Upload> {
  // A name that no other sending has: reports of one name from two sendings are not versions of one another.
  const place = join(folder, 'uploads', basename(folder).replace('variorum-upload-', ''));
  mkdirSync(place, { recursive: true });
  const fields = new URLSearchParams();
  const files: string[] = [];
  const writing: Promise<void>[] = [];
  let left = limits.bytes;
  const parser = parserOf(request, limits);
  const broken = new Promise<never>((_, reject) => {
    const fail = (error: unknown): void => {
      request.unpipe(parser);
      reject(error);
    };
    parser.on('field', (name: string, value: string, _cut: boolean, isCut: boolean) => {
      if (isCut) fail(new HttpProblem(413, 'too-long', `A field holds at most ${MOST_BODY_BYTES} bytes.`));
      fields.append(name, value);
    });
    for (const limit of ['filesLimit', 'fieldsLimit', 'partsLimit'] as const)
      parser.on(limit, () => fail(tooMuch(limits)));
    parser.on('file', (_name: string, stream: Readable, given: string | undefined) => {
      if (!given) return void stream.resume(); // the field was left empty
      const path = join(place, `${files.length + 1}-${plainName(given)}`);
      files.push(path);
      stream.on('data', (chunk: Buffer) => {
        left -= chunk.length;
        if (left < 0) fail(tooMuch(limits));
      });
      writing.push(pipeline(stream, createWriteStream(path, { mode: 0o600 })).catch(fail));
    });
    parser.on('error', () => fail(new HttpProblem(400, 'bad-form', 'The form cannot be read.')));
    request.on('error', fail);
    request.on('aborted', () => fail(new HttpProblem(400, 'aborted', 'The sending was broken off.')));
  });
  const finished = new Promise<void>((resolve) => parser.on('finish', () => resolve()));
  request.pipe(parser);
  await Promise.race([finished, broken]);
  await Promise.race([Promise.all(writing), broken]);
  return { fields, folder, files };
}

function parserOf(request: IncomingMessage, limits: UploadLimits): InstanceType<typeof Busboy> {
  try {
    return new Busboy({
      headers: request.headers as BusboyHeaders,
      limits: {
        files: limits.files,
        fields: 50,
        parts: limits.files + 50,
        fieldSize: MOST_BODY_BYTES,
        fieldNameSize: 100,
        headerPairs: 20,
        fileSize: limits.bytes + 1,
      },
    });
  } catch {
    throw new HttpProblem(400, 'bad-form', 'The form cannot be read: it names no boundary between its parts.');
  }
}

const tooMuch = ({ files, bytes }: UploadLimits): HttpProblem =>
  new HttpProblem(413, 'too-much', `One sending holds at most ${files} files of ${bytes / 1_000_000} MB together.`);

/** The last part of a name as it was sent, with letters, digits and a few signs, and an ending that names a format. */
function plainName(given: string): string {
  const last = given.split(/[/\\]/).at(-1)!.normalize('NFC');
  const ending = ENDING.exec(last)?.[0] ?? extname(last).slice(0, 8);
  const stem = last.slice(0, last.length - ending.length);
  const plain = (text: string) => text.replace(/[^\p{L}\p{N}._ -]+/gu, '-');
  return `${plain(stem).replace(/^\.+/, '').slice(0, 80) || 'report'}${plain(ending)}`;
}
