import PostalMime, { type Email } from 'postal-mime';
import { InputError } from '../core/errors.ts';
import type { Given, RawItem } from '../core/raw.ts';
import { readLines } from './bytes.ts';
import type { IntakeOptions } from './options.ts';
import { placeOf } from './records.ts';

/**
 * The report in a mail message (RFC 5322, MIME): a newsletter. Its markup where it has some, else its text. The subject is
 * the headline, the sender's name the outlet, the day it was sent the day of publication. Attachments are left out. The
 * original that is kept is the part that was read, decoded to UTF-8. Throws an `InputError` for what is no message.
 */
export async function mailItem(file: string, bytes: Uint8Array): Promise<RawItem> {
  const mail = await parsed(file, bytes);
  const given = givenBy(mail);
  if (mail.html?.trim()) return { ...partOf(file, mail.html), format: 'html', html: mail.html, given };
  if (mail.text?.trim()) return { ...partOf(file, mail.text), format: 'text', text: mail.text, given };
  throw new InputError(file, 'is a message without text');
}

async function parsed(file: string, bytes: Uint8Array): Promise<Email> {
  let mail: Email;
  try {
    mail = await PostalMime.parse(bytes);
  } catch (error) {
    throw new InputError(file, `is a broken message (${(error as Error).message})`, { cause: error });
  }
  const isMessage = mail.headers.some(({ key }) => ['from', 'subject', 'date', 'mime-version'].includes(key));
  if (!isMessage) throw new InputError(file, 'is no mail message (it has no sender, subject or date)');
  return mail;
}

const partOf = (file: string, text: string) => ({ ...placeOf(file, Buffer.from(text), 'utf-8'), field: null });

function givenBy({ subject, from, date }: Email): Given {
  const outlet = from?.name.trim();
  const time = date === undefined ? Number.NaN : Date.parse(date);
  return {
    ...(subject?.trim() ? { title: subject.trim() } : {}),
    ...(outlet ? { outlet } : {}),
    ...(Number.isNaN(time) ? {} : { published: new Date(time).toISOString() }),
  };
}

/**
 * The messages of a mailbox (RFC 4155; quoted lines as "mboxrd" has them), one at a time, named `file#N` from 1. A message
 * that is broken or larger than the limit comes as an `InputError` and the rest goes on.
 */
export async function* mailboxItems(
  file: string,
  bytes: AsyncIterable<Uint8Array>,
  settings: IntakeOptions,
): AsyncIterable<RawItem | InputError> {
  let count = 0;
  for await (const message of messagesOf(bytes, settings.sizeLimitBytes)) {
    const place = `${file}#${++count}`;
    if (message === null) yield new InputError(place, `holds more than ${settings.sizeLimitBytes} bytes, the limit`);
    else yield await mailItem(place, message).catch((error) => error as InputError);
  }
  if (count === 0) throw new InputError(file, 'is no mailbox (no line begins with "From ")');
}

/** Each message without the line that parts it from the one before; `null` for one that is larger than the limit. */
async function* messagesOf(bytes: AsyncIterable<Uint8Array>, limitBytes: number): AsyncIterable<Buffer | null> {
  let lines: Buffer[] | null = null;
  let sizeBytes = 0;
  let afterBlank = true;
  const message = (): Buffer | null => (sizeBytes > limitBytes ? null : Buffer.concat(lines!));
  for await (const { bytes: line } of readLines(bytes, limitBytes)) {
    const start = line?.toString('latin1', 0, 5);
    if (afterBlank && start === 'From ') {
      if (lines !== null) yield message();
      lines = [];
      sizeBytes = 0;
    } else if (lines !== null) {
      sizeBytes += line === null ? limitBytes : line.length + 1;
      if (sizeBytes > limitBytes) lines = [];
      else lines.push(unquoted(line!), LINE_END);
    }
    afterBlank = line !== null && (line.length === 0 || (line.length === 1 && line[0] === 0x0d));
  }
  if (lines !== null) yield message();
}

const LINE_END = Buffer.from('\n');

/** `>From ` was `From ` before it went into the mailbox, `>>From ` was `>From `. */
function unquoted(line: Buffer): Buffer {
  return /^>+From /.test(line.toString('latin1', 0, 80)) ? line.subarray(1) : line;
}
