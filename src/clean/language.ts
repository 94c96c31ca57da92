import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type * as Eld from 'eld/small';
import { isPlainlyEnglish } from '../languages/en/identify.ts';

/** How much of a text is looked at: enough to be sure, whatever the length of the report. */
const SAMPLE_LENGTH = 2000;

const load = createRequire(import.meta.url);

/** Loaded at the first text that is not plainly English, since its n-grams take a third of a second to read. */
function identify(text: string): ReturnType<typeof Eld.eld.detect> {
  return (load(fileURLToPath(import.meta.resolve('eld/small'))) as typeof Eld).eld.detect(text);
}

/**
 * BCP 47 primary language of a text: what its letters say where that is reliable, else what was `declared`, else `und`.
 * The text goes first since many pages declare the language of the site's template.
 */
export function languageOf(text: string, declared: string | null): string {
  const sample = text.slice(0, SAMPLE_LENGTH);
  if (isPlainlyEnglish(sample)) return 'en';
  const detected = identify(sample);
  if (detected.language && detected.isReliable()) return detected.language;
  return primaryLanguage(declared) ?? (detected.language || 'und');
}

/** `en` from `en-GB`; `null` for what is no language. */
export function primaryLanguage(declared: string | null): string | null {
  const primary = declared?.trim().toLowerCase().split(/[-_]/)[0] ?? '';
  return /^[a-z]{2,3}$/.test(primary) ? primary : null;
}
