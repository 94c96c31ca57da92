import { generateAtomFeed } from 'feedsmith';

/** A feed to be written. */
export interface AtomFeed {
  readonly id: string;
  readonly title: string;
  /** Its own address. */
  readonly self: string;
  /** ISO 8601. */
  readonly updated: string;
  readonly entries: readonly {
    readonly id: string;
    readonly title: string;
    readonly summary: string;
    readonly updated: string;
    readonly url: string;
  }[];
}

/** An Atom 1.0 document (RFC 4287). Titles and summaries are plain text. */
export function writeAtom({ id, title, self, updated, entries }: AtomFeed): string {
  return generateAtomFeed({
    ...{ id, title: { value: title }, updated: new Date(updated), links: [{ href: self, rel: 'self' }] },
    authors: [{ name: 'Variorum' }],
    entries: entries.map((entry) => ({
      ...{ id: entry.id, title: { value: entry.title }, summary: { value: entry.summary } },
      ...{ updated: new Date(entry.updated), links: [{ href: entry.url, rel: 'alternate' }] },
    })),
  });
}
