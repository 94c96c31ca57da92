import type { Document } from './document.ts';

/** Who published a document, as a sentence can name them: the outlet, else the site's address, else the file's name. */
export function outletName({ outlet, url, file }: Pick<Document, 'outlet' | 'url' | 'file'>): string {
  if (outlet !== null) return plainCase(outlet);
  return hostOf(url) ?? file.split(/[\\/]/).at(-1) ?? file;
}

/** Words of two and three letters that mastheads in capitals have; others as short are taken for abbreviations. */
const SHORT_WORDS = new Set(
  'a age an and bay by day de der des di die du et eye for fox het il im in la le new of old on our red sea sky sol sun sur the van voz zum'.split(
    ' ',
  ),
);

/** A masthead in capitals as a sentence has it; abbreviations ("BBC", the first word of "NBC NEWS") stay. Of a site no `www`. */
export function plainCase(name: string): string {
  if (/^www\.[^\s/]+\.[a-z]{2,}$/i.test(name)) return name.slice('www.'.length);
  if (name.length < 8 || name !== name.toUpperCase()) return name;
  return name.replace(/\p{L}[\p{L}\p{M}’']*/gu, (word) => {
    const small = word.toLowerCase();
    const isAbbreviation = word.length <= 3 && !SHORT_WORDS.has(small);
    return isAbbreviation ? word : small.replace(/^\p{L}/u, (letter) => letter.toUpperCase());
  });
}

function hostOf(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const host = new URL(url).hostname.replace(/^www\./, '');
  return host === '' ? null : host;
}
