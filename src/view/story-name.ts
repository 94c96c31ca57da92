import type { Story } from '../core/story.ts';
import { type Edition, listed } from './edition.ts';
import { nameInStory } from './statement.ts';

/** How a story is headed. */
export interface StoryName {
  /** In quotation marks where it is what an outlet heads or opens its report with. */
  readonly text: string;
  /** Whose words these are; `null` where a person named the story. */
  readonly by: string | null;
  /** What they are (`headline of Tidewater Wire`) and why the story goes by them; `null` where there was no choice. */
  readonly choice: { readonly what: string; readonly why: string } | null;
}

/** A story's name as readers are to see it: a headline is one outlet's words, and is shown as that. */
export function storyName(edition: Edition, story: Pick<Story, 'title' | 'documents'>): StoryName {
  const { title, documents } = story;
  const known = documents.filter((id) => edition.documents.has(id));
  const heading = known.filter((id) => edition.documents.get(id)!.document.title === title);
  const opening = heading.length > 0 ? [] : known.filter((id) => opensWith(edition, id, title));
  const ids = [...heading, ...opening];
  if (ids.length === 0) return { text: title, by: null, choice: null };
  const by = bylineOf(edition, ids);
  const what = `${heading.length > 0 ? 'headline' : 'first words'} of ${by}`;
  return { text: `“${title}”`, by, choice: documents.length > 1 ? { what, why: WHY } : null };
}

/** The rule of `titleOf` (`src/collate/stories/titles.ts`), for a reader. */
const WHY =
  'Chosen as most of its words head or open the other reports too; headlines in an outlet’s own voice come last.';

function opensWith(edition: Edition, id: string, title: string): boolean {
  const { document } = edition.documents.get(id)!;
  return document.title === null && document.text.trimStart().startsWith(title.replace(/ …$/, ''));
}

/** So many outlets with one headline are named; of more, the first and how many. */
const NAMED = 2;

function bylineOf(edition: Edition, ids: readonly string[]): string {
  const names = [...new Set(ids.map((id) => nameInStory(edition, id)))];
  return listed(names.length > NAMED ? [names[0]!, `${names.length - 1} others`] : names);
}
