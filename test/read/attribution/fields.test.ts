import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Attribution } from '../../../src/core/annotations.ts';
import { sliceAll } from '../../../src/core/span.ts';
import { createReader } from '../../../src/read/reader.ts';
import { documentOf } from './score-cases.ts';

/** What is expected of the attribution whose cue holds a word; what is left out is not asked. */
interface FieldCase {
  readonly name: string;
  readonly text: string;
  readonly cue: string;
  readonly stance?: Attribution['stance'];
  readonly kind?: Attribution['kind'];
  readonly mode?: Attribution['mode'];
  readonly negated?: boolean;
  /** The words that judge; `null` for none. */
  readonly judgement?: string | null;
  /** The kind of occasion; `null` for none. */
  readonly occasion?: string | null;
  readonly to?: string;
  /** The cue of the attribution that it stands in; `null` for none. */
  readonly within?: string | null;
}

const cases = JSON.parse(readFileSync(new URL('./field-cases.json', import.meta.url), 'utf8')) as FieldCase[];
const reader = createReader();

describe('what an attribution tells beside who and what', () => {
  it.each(cases)('$name', ({ name: _, text, cue, ...wanted }) => {
    const { attributions } = reader.read(documentOf(text));
    const cueOf = (told: Attribution): string => sliceAll(text, told.cue ?? []);
    const told = attributions.find((one) => cueOf(one).split(' ').includes(cue));
    expect(told, `${cue} is among ${attributions.map(cueOf).join(', ')}`).toBeDefined();
    const outer = attributions.find(({ id }) => id === told!.within);
    const found: Omit<FieldCase, 'name' | 'text' | 'cue'> = {
      stance: told!.stance,
      kind: told!.kind,
      mode: told!.mode,
      negated: told!.negated,
      judgement: told!.judgement === null ? null : text.slice(told!.judgement.start, told!.judgement.end),
      occasion: told!.occasion?.kind ?? null,
      to: told!.occasion?.to ?? '',
      within: outer === undefined ? null : cueOf(outer),
    };
    expect(found).toMatchObject(wanted);
  });
});
