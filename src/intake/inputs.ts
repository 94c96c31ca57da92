import { extname } from 'node:path';
import { InputError } from '../core/errors.ts';
import type { RawItem } from '../core/raw.ts';
import { systemProblem } from '../core/system-error.ts';
import { decompressed, fileBytes, peek, readLines, readWhole } from './bytes.ts';
import { type Decoded, decode, markedEncoding } from './encoding.ts';
import { listFiles, STANDARD_INPUT } from './files.ts';
import { COMPRESSED, ENDINGS, type Format, formatLikely, formatOf } from './formats.ts';
import { defaultIntakeOptions, type IntakeOptions } from './options.ts';
import { parseJson, placeOf, recordItem } from './records.ts';

/**
 * The reports that `inputs` (files, folders, globs, `-`) hold, one after another, in the order of the inputs and within
 * a folder or glob by path. What cannot be read comes as an error in its place, naming the file, the line and the
 * limit; the rest goes on. JSONL is read line by line and never held whole.
 */
export async function* readInputs(
  inputs: readonly string[],
  options: Partial<IntakeOptions> = {},
): AsyncIterable<RawItem | InputError> {
  const settings = { ...defaultIntakeOptions, ...options };
  for await (const file of listFiles(inputs)) {
    if (file instanceof InputError) yield file;
    else yield* readFile(file, settings);
  }
}

async function* readFile(file: string, settings: IntakeOptions): AsyncIterable<RawItem | InputError> {
  try {
    const bytes = decompressed(file === STANDARD_INPUT ? settings.standardInput : fileBytes(file));
    const { start, all } = await peek(bytes, 4096);
    if (start.length === 0) throw new InputError(file, 'is empty');
    const format = file === STANDARD_INPUT ? formatLikely(beginning(start)) : namedFormat(file, start);
    yield* itemsOf(file, format, all, settings);
  } catch (error) {
    yield asInputError(file, error);
  }
}

/** What reads a format that few inputs have is loaded when one comes: most of it is other people's packages. */
async function* itemsOf(
  file: string,
  format: Format,
  bytes: AsyncIterable<Uint8Array>,
  settings: IntakeOptions,
): AsyncIterable<RawItem | InputError> {
  switch (format) {
    case 'lines':
      return yield* readRecordLines(file, bytes, settings);
    case 'web archive':
      return yield* (await import('./warc.ts')).warcPages(file, bytes, settings);
    case 'zipped web archive':
      return yield* readZipped(file, bytes, settings);
    case 'mailbox':
      return yield* (await import('./mail.ts')).mailboxItems(file, bytes, settings);
    default:
      return yield* readWholeFile(file, format, bytes, settings);
  }
}

/** A file without an ending is taken for what it looks like; one with an ending that is not read is refused. */
function namedFormat(file: string, start: Uint8Array): Format {
  const format = formatOf(file);
  if (format) return format;
  const ending = extname(file.replace(COMPRESSED, ''));
  if (ending === '') return formatLikely(beginning(start));
  throw new InputError(file, `"${ending}" is not a format that is read (${ENDINGS}, each also with .gz or .zst)`);
}

function beginning(bytes: Uint8Array): string {
  return new TextDecoder(markedEncoding(bytes) ?? 'utf-8').decode(bytes);
}

async function* readRecordLines(
  file: string,
  bytes: AsyncIterable<Uint8Array>,
  settings: IntakeOptions,
): AsyncIterable<RawItem | InputError> {
  let recordCount = 0;
  for await (const line of readLines(asUtf8(bytes), settings.sizeLimitBytes)) {
    const place = `${file}#${line.number}`;
    if (line.bytes === null) {
      yield new InputError(place, `holds more than ${settings.sizeLimitBytes} bytes, the limit`);
    } else if (!isBlank(line.bytes)) {
      yield recordOfLine(place, line.bytes, settings);
    } else continue;
    recordCount++;
  }
  if (recordCount === 0) yield new InputError(file, 'holds no record');
}

function isBlank(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
}

function recordOfLine(place: string, bytes: Buffer, settings: IntakeOptions): RawItem | InputError {
  try {
    const value = parseJson(place, decodeRecord(bytes), settings.depthLimit);
    return recordItem(value, placeOf(place, bytes, 'utf-8'));
  } catch (error) {
    return asInputError(place, error);
  }
}

/** JSON is UTF-8 (RFC 8259, section 8.1); a record with broken bytes in it would be quoted wrongly, so it is refused. */
function decodeRecord(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new Error('is not valid UTF-8', { cause: error });
  }
}

/** A stream of UTF-16, which Windows programs write, as UTF-8; any other as it is. */
async function* asUtf8(bytes: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const { start, all } = await peek(bytes, 2);
  const encoding = markedEncoding(start);
  if (encoding === null || encoding === 'utf-8') return yield* all;
  const decoder = new TextDecoder(encoding);
  for await (const chunk of all) yield Buffer.from(decoder.decode(chunk, { stream: true }));
}

/** A zip file's index stands at its end, so it is read in place and the stream of it is let go. */
async function* readZipped(
  file: string,
  bytes: AsyncIterable<Uint8Array>,
  settings: IntakeOptions,
): AsyncIterable<RawItem | InputError> {
  for await (const _ of bytes) break;
  yield* (await import('./wacz.ts')).waczPages(file, settings);
}

/** The formats of files that are held whole. */
type WholeFormat = Exclude<Format, 'lines' | 'mailbox' | 'web archive' | 'zipped web archive'>;

async function* readWholeFile(
  file: string,
  format: WholeFormat,
  stream: AsyncIterable<Uint8Array>,
  settings: IntakeOptions,
): AsyncIterable<RawItem | InputError> {
  const bytes = await readWhole(stream, settings.sizeLimitBytes);
  if (format === 'mail') return yield await (await import('./mail.ts')).mailItem(file, bytes);
  if (format === 'pdf') return yield await (await import('./pdf/pdf.ts')).pdfItem(file, bytes, settings.sizeLimitBytes);
  if (format === 'saved page') return yield await (await import('./saved-page.ts')).savedPageItem(file, bytes);
  const decoded = decode(bytes);
  if (decoded.text.trim() === '') throw new InputError(file, 'holds no text');
  if (format === 'json') return yield* recordsOf(file, decoded, bytes, settings);
  if (format === 'feed') return yield* (await import('./feeds/saved.ts')).savedFeedItems(file, decoded.text);
  const base = { ...placeOf(file, bytes, decoded.encoding), field: null, given: {} };
  yield format === 'html' ? { ...base, format, html: decoded.text } : { ...base, format, text: decoded.text };
}

/** One record, or each of a list. */
function* recordsOf(
  file: string,
  { text, encoding }: Decoded,
  bytes: Buffer,
  settings: IntakeOptions,
): Iterable<RawItem | InputError> {
  const value = parseJson(file, text, settings.depthLimit);
  if (!Array.isArray(value)) {
    yield recordItem(value, placeOf(file, bytes, encoding));
    return;
  }
  if (value.length === 0) throw new InputError(file, 'holds no record');
  for (const [i, element] of value.entries()) {
    // Each is kept as a record of its own, so that the list need not be kept with every one.
    const place = placeOf(`${file}#${i + 1}`, Buffer.from(JSON.stringify(element)), 'utf-8');
    try {
      yield recordItem(element, place);
    } catch (error) {
      yield asInputError(place.file, error);
    }
  }
}

function asInputError(file: string, error: unknown): InputError {
  if (error instanceof InputError) return error;
  const why = systemProblem(error, file);
  return new InputError(file, why === null ? (error as Error).message : `cannot be read: ${why}`, { cause: error });
}
