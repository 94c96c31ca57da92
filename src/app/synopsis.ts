import { makeSynopsis } from '../collate/synopsis/make.ts';
import type { Utterance } from '../core/apparatus.ts';
import type { CollatedStory, Collation, ReadDocument } from '../core/collation.ts';
import type { Storyline } from '../core/story.ts';
import { MOST_IN_SYNOPSIS, type Synopsis } from '../core/synopsis.ts';
import { english } from '../languages/en/language.ts';

/**
 * What each sentence of each report has beside it in the others, by the id of the story that has several, and of the
 * storyline where it has few enough. Made when asked for and kept nowhere: an archive would grow by it, while a page's takes
 * no longer than the page.
 */
export function synopsesOf(collation: Collation): Map<string, Synopsis> {
  const documents = byId(collation);
  const several = collation.stories.filter((story) => story.documents.length > 1);
  const own = several.map((story) => [story.id, ofStories([story], documents)] as const);
  return new Map([...own, ...lineSynopsesOf(collation)]);
}

/** Those of the storylines alone, by id. */
export function lineSynopsesOf(collation: Collation): Map<string, Synopsis> {
  const documents = byId(collation);
  return new Map(
    collation.storylines.flatMap((line) => {
      const stories = storiesOf(line, collation.stories);
      return stories === null ? [] : [[line.id, ofStories(stories, documents)] as const];
    }),
  );
}

/** The stories of a line by time; `null` for a single one, too many reports, or where a story of it is not at hand. */
function storiesOf(line: Storyline, stories: readonly CollatedStory[]): readonly CollatedStory[] | null {
  const own = line.stories.flatMap((id) => stories.find((story) => story.id === id) ?? []);
  const reports = own.reduce((sum, { documents }) => sum + documents.length, 0);
  return own.length < 2 || own.length < line.stories.length || reports > MOST_IN_SYNOPSIS ? null : own;
}

function ofStories(stories: readonly CollatedStory[], documents: ReadonlyMap<string, ReadDocument>): Synopsis {
  const own = stories.flatMap((story) =>
    story.documents.flatMap((id) => {
      const read = documents.get(id);
      return read === undefined ? [] : [{ story: story.id, read }];
    }),
  );
  const utterances: readonly Utterance[] = stories.flatMap((story) => story.utterances);
  return makeSynopsis(
    own.map(({ read }) => read),
    utterances,
    english,
    (index) => own[index]!.story,
  );
}

const byId = ({ documents }: Collation): Map<string, ReadDocument> =>
  new Map(documents.map((read) => [read.document.id, read]));
