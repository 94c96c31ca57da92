import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isOutletOf } from '../../src/analyses/provenance/own-name.ts';
import { type Version, versionOf } from '../../src/analyses/version.ts';
import { clean } from '../../src/clean/clean.ts';
import { english } from '../../src/languages/en/language.ts';
import { createReader } from '../../src/read/reader.ts';

const reader = createReader();

const STORY =
  'The lighthouse keeper of Orrin has kept bees on the gallery for eleven years, the harbour office said on Tuesday.\n\nShe told the Lantern that the honey tastes of salt and that nobody had ever asked her to stop.';

/** A report in a file that nothing but its head names. */
function headed(...head: readonly string[]): Version {
  const text = [...head, STORY].join('\n\n');
  const bytes = new TextEncoder().encode(text);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const document = clean({
    format: 'text',
    file: 'a.txt',
    bytes,
    sha256,
    sizeBytes: bytes.length,
    encoding: 'utf-8',
    field: null,
    text,
    given: {},
  });
  return versionOf({ document, annotations: reader.read(document) }, english);
}

describe('the name of a report that only its head tells', () => {
  it.each([
    [
      'in its first line, before the day',
      'The Lantern',
      ['Bees in the lighthouse', 'Orrin Lantern, May 3, 2024, page 4'],
    ],
    ['before a dash', 'Channel Orrin', ['Bees in the lighthouse', 'Channel Orrin — transcript']],
    ['beside its writer', 'BeeDesk', ['Bees in the lighthouse', 'By Ada Roe, BeeDesk news service']],
  ])('%s', (_, name, head) => {
    expect(isOutletOf(name, headed(...head))).toBe(true);
  });

  it.each([
    ['another of its words', 'Orrin', ['Bees in the lighthouse', 'Orrin Lantern, May 3, 2024, page 4']],
    ['a name in its sentences', 'The Lantern', ['Bees in the lighthouse']],
    ['what a headline there begins with', 'Cops', ['Bees in the lighthouse', 'Cops: Keeper of Bees Held']],
    ['whom a headline there is about', 'Seacom', ['Bees in the lighthouse', 'Seacom cable mended']],
    ['a name within its first line', 'The Lantern', ['Bees in the lighthouse', 'Keeper of the Lantern house speaks']],
  ])('is not %s', (_, name, head) => {
    expect(isOutletOf(name, headed(...head))).toBe(false);
  });
});
