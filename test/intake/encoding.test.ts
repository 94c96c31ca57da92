import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decode } from '../../src/intake/encoding.ts';

interface Case {
  readonly encoding: string;
  readonly text: string;
  /** Whether a text this short is told without a declaration. */
  readonly undeclared: boolean;
}

const cases = JSON.parse(readFileSync(join(import.meta.dirname, 'cases/encodings.json'), 'utf8')) as readonly Case[];
const isWide = ({ encoding }: Case): boolean => encoding.startsWith('utf-16');

describe('encodings', () => {
  it.each(cases.filter((one) => one.undeclared))('$encoding is told without a declaration', ({ encoding, text }) => {
    expect(decode(iconv.encode(text, encoding)).text).toBe(text);
  });

  it.each(cases.filter((one) => !isWide(one)))('$encoding is read as a page declares it', ({ encoding, text }) => {
    const html = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${encoding}"><p>${text}`;
    expect(decode(iconv.encode(html, encoding))).toEqual({ text: html, encoding });
    const xml = `<?xml version="1.0" encoding="${encoding}"?><html><p>${text}`;
    expect(decode(iconv.encode(xml, encoding)).text).toBe(xml);
  });

  it('are told by a byte order mark, which is no part of the text', () => {
    for (const encoding of ['utf-8', 'utf-16le', 'utf-16be']) {
      expect(decode(iconv.encode('Über', encoding, { addBOM: true }))).toEqual({ text: 'Über', encoding });
    }
  });

  it('declared wrongly do not spoil a text that is valid UTF-8', () => {
    const html = '<meta charset="iso-8859-1"><p>Über die Brücke';
    expect(decode(Buffer.from(html))).toEqual({ text: html, encoding: 'utf-8' });
  });

  it('of a text cut within a character are still told', () => {
    const bytes = Buffer.from('Über die Brücke fährt man nächstes Jahr für fünf Kronen. Größer wird sie nicht. ä');
    expect(decode(bytes.subarray(0, -1)).text).toMatch(/^Über die Brücke .* nicht\. \ufffd$/);
  });

  it('of what is no text are refused', () => {
    const random = Uint8Array.from({ length: 5000 }, (_, i) => (i * i * 31 + i * 7) % 256);
    expect(() => decode(random)).toThrow(/is not text/);
    expect(() => decode(Buffer.from('PK\x03\x04abc', 'latin1'))).toThrow(
      'is not text (a zip archive or office document)',
    );
  });

  it('of any bytes end in a text or a refusal', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        try {
          expect(typeof decode(bytes).text).toBe('string');
        } catch (error) {
          expect((error as Error).message).toMatch(/^is not text/);
        }
      }),
    );
  });

  it('of UTF-8 that holds a replacement character give it back', () => {
    expect(decode(Buffer.from('\ufffd \ufffd'))).toEqual({ text: '\ufffd \ufffd', encoding: 'utf-8' });
  });

  it('of any text in UTF-8 give it back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), (text) => {
        fc.pre(!text.startsWith('\ufeff') && !text.includes('\0'));
        expect(decode(Buffer.from(text)).text).toBe(text);
      }),
    );
  });
});
