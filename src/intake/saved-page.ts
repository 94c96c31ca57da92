import PostalMime from 'postal-mime';
import { InputError } from '../core/errors.ts';
import type { RawItem } from '../core/raw.ts';
import { decode } from './encoding.ts';
import { placeOf } from './records.ts';

/**
 * The page in a file that a browser saved whole (`.mhtml`, RFC 2557): its root document alone, not the frames, styles and
 * pictures beside it, with the address it was saved from. The day it was saved is not taken for the day of publication.
 * Throws an `InputError` where there is no page in it.
 */
export async function savedPageItem(file: string, bytes: Uint8Array): Promise<RawItem> {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const { head, body } = headAndBody(whole);
  const boundary = fieldOf(head, 'content-type').match(/boundary="?([^";\r\n]+)"?/i)?.[1];
  const parts = boundary === undefined ? [whole] : partsOf(body, boundary);
  const page = parts.find((part) =>
    /^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(partField(part, 'content-type')),
  );
  if (page === undefined) throw new InputError(file, 'is no saved page (it has no part with markup)');
  const content = await contentOf(page);
  const { text: html, encoding } = decode(content);
  if (html.trim() === '') throw new InputError(file, 'holds no text');
  const url = fieldOf(head, 'snapshot-content-location') || partField(page, 'content-location');
  const given = /^https?:/i.test(url) ? { url } : {};
  return { ...placeOf(file, content, encoding), field: null, format: 'html', html, given };
}

/** The part's bytes, its transfer coding undone. */
async function contentOf(part: string): Promise<Buffer> {
  const { head, body } = headAndBody(part);
  const coding = fieldOf(head, 'content-transfer-encoding') || '7bit';
  // As an attachment, so that the decoder gives back bytes and leaves the characters to us.
  const message = `Content-Type: application/octet-stream\r\nContent-Disposition: attachment\r\nContent-Transfer-Encoding: ${coding}\r\n\r\n${body}`;
  const { attachments } = await PostalMime.parse(Buffer.from(message, 'latin1'));
  return Buffer.from((attachments[0]?.content ?? '') as ArrayBuffer);
}

function headAndBody(message: string): { head: string; body: string } {
  const end = /\r?\n\r?\n/.exec(message);
  return end === null
    ? { head: message, body: '' }
    : { head: message.slice(0, end.index), body: message.slice(end.index + end[0].length) };
}

/** A header's value, its folded lines joined; empty where it is not there. */
function fieldOf(head: string, name: string): string {
  const found = new RegExp(`^${name}:[ \\t]*(.*(?:\\r?\\n[ \\t].*)*)`, 'im').exec(head);
  return (found?.[1] ?? '').replace(/\r?\n[ \t]+/g, ' ').trim();
}

const partField = (part: string, name: string): string => fieldOf(headAndBody(part).head, name);

function partsOf(body: string, boundary: string): string[] {
  const pieces = `\n${body}`.split(
    new RegExp(`\\r?\\n--${boundary.replace(/[^\w]/g, '\\$&')}(?:--)?[ \\t]*(?:\\r?\\n|$)`),
  );
  return pieces.slice(1);
}
