import { eld } from 'eld/small';

/** How much of a text is looked at: enough to be sure, whatever the length of the report. */
const SAMPLE_LENGTH = 2000;

/**
 * BCP 47 primary language of a text: what its letters say where that is reliable, else what was `declared`, else `und`.
 * The text goes first since many pages declare the language of the site's template.
 */
export function languageOf(text: string, declared: string | null): string {
  const detected = eld.detect(text.slice(0, SAMPLE_LENGTH));
  if (detected.language && detected.isReliable()) return detected.language;
  return primaryLanguage(declared) ?? (detected.language || 'und');
}

/** `en` from `en-GB`; `null` for what is no language. */
export function primaryLanguage(declared: string | null): string | null {
  const primary = declared?.trim().toLowerCase().split(/[-_]/)[0] ?? '';
  return /^[a-z]{2,3}$/.test(primary) ? primary : null;
}
