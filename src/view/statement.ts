import type { Finding } from '../core/finding.ts';
import { outletName as nameOf } from '../core/outlet-name.ts';
import { documentOf, type Edition } from './edition.ts';

/**
 * What a finding states, as a page with letters for its reports prints it. A report that is known by its file's name
 * alone goes by its letter ("report B"), as a name like `000_d0c0.txt` says nothing to a reader; the list of reports has
 * both. In a story of one report, which has no letters, it stays as it is.
 */
export function statement(edition: Edition, finding: Finding): string {
  const story = edition.stories.get(finding.story);
  if (story?.documents.length === 1) return finding.explanation;
  const ids = [...new Set([...(story?.documents ?? []), ...finding.evidence.map(({ document }) => document)])];
  const nameless = ids.filter((id) => edition.documents.has(id) && nameBesideLetter(edition, id) === null);
  return nameless.reduce((said, id) => {
    const name = nameOf(documentOf(edition, id).document);
    const isOfOne = nameless.every((other) => other === id || nameOf(documentOf(edition, other).document) !== name);
    return isOfOne ? lettered(said, name, edition.sigils.get(id)!) : said;
  }, finding.explanation);
}

/** Who published a report, to stand beside its letter; `null` where the letter does, as a file's name is all that is known. */
export function nameBesideLetter(edition: Edition, id: string): string | null {
  const { document } = documentOf(edition, id);
  const name = nameOf(document);
  const isFile = document.outlet === null && name === nameOf({ ...document, url: null });
  return isFile && edition.sigils.has(id) ? null : name;
}

function lettered(said: string, name: string, sigil: string): string {
  return said
    .split(name)
    .reduce((before, after) => `${before}${/(^|[.?!][”’]? )$/.test(before) ? 'Report' : 'report'} ${sigil}${after}`);
}
