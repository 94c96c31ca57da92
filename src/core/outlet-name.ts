import type { Document } from './document.ts';

/** Who published a document, as a sentence can name them: the outlet, else the site's address, else the file's name. */
export function outletName({ outlet, url, file }: Pick<Document, 'outlet' | 'url' | 'file'>): string {
  if (outlet !== null) return plainCase(outlet);
  return hostOf(url) ?? file.split(/[\\/]/).at(-1) ?? file;
}

/** A masthead in capitals as a sentence has it; abbreviations ("BBC", "NBC NEWS") stay. */
export function plainCase(name: string): string {
  if (name.length < 8 || name !== name.toUpperCase()) return name;
  return name.toLowerCase().replace(/(?<![\p{L}’'])\p{L}/gu, (letter) => letter.toUpperCase());
}

function hostOf(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const host = new URL(url).hostname.replace(/^www\./, '');
  return host === '' ? null : host;
}
