import type { Finding } from '../core/finding.ts';
import { outletName as nameOf } from '../core/outlet-name.ts';
import { documentOf, type Edition } from './edition.ts';

/**
 * What a finding states, as a page with letters for its reports prints it. A report that is known by its file's name
 * alone goes by its letter ("report B"), as a name like `000_d0c0.txt` says nothing to a reader; the list of reports has
 * both.
 */
export function statement(edition: Edition, finding: Finding): string {
  const ids = [...new Set([...documentsOf(edition, finding), ...finding.evidence.map(({ document }) => document)])];
  const nameless = ids.filter((id) => edition.documents.has(id) && nameBesideLetter(edition, id) === null);
  return nameless.reduce((said, id) => {
    const name = nameOf(documentOf(edition, id).document);
    const isOfOne = nameless.every((other) => other === id || nameOf(documentOf(edition, other).document) !== name);
    return isOfOne ? lettered(said, name, ids.length === 1 ? null : edition.sigils.get(id)!) : said;
  }, finding.explanation);
}

/** The documents of the story that a finding is of, or of the stories of its storyline. */
function documentsOf({ stories, storyOf, storylineOf }: Edition, { story, evidence }: Finding): readonly string[] {
  const lines = evidence.map(({ document }) => storylineOf.get(storyOf.get(document)?.id ?? ''));
  const line = lines.find((one) => one?.id === story);
  return (line?.stories ?? [story]).flatMap((id) => stories.get(id)?.documents ?? []);
}

/** Who published a report, to stand beside its letter; `null` where the letter does, as a file's name is all that is known. */
export function nameBesideLetter(edition: Edition, id: string): string | null {
  const { document } = documentOf(edition, id);
  const name = nameOf(document);
  const isFile = document.outlet === null && name === nameOf({ ...document, url: null });
  return isFile && edition.sigils.has(id) ? null : name;
}

/** Who published a report; where only a file's name is known, the report by its letter: "report B". */
export function nameInStory(edition: Edition, id: string): string {
  return nameBesideLetter(edition, id) ?? `report ${edition.sigils.get(id)}`;
}

/** `said` with a report's letter for its name; in a story of one, which has no letters, "the report". */
function lettered(said: string, name: string, sigil: string | null): string {
  const words = sigil === null ? 'the report' : `report ${sigil}`;
  const opening = words.replace(/^./, (letter) => letter.toUpperCase());
  return said.split(name).reduce((before, after) => before + (opensSentence(before) ? opening : words) + after);
}

const opensSentence = (before: string): boolean => /(^|[.?!][”’]? )$/.test(before);
