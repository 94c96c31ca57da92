import { openingOf } from '../../core/opening.ts';
import { outletName } from '../../core/outlet-name.ts';
import type { StoryPage } from '../../core/room.ts';
import { storyPageJson } from '../../view/json/room.ts';
import { storyRoomPage } from '../../view/room/story.ts';
import { ref } from '../openapi/schema.ts';
import { documentEntry } from './entries.ts';
import { definePage } from './route.ts';

/** `/stories/ID`: who said what. */
export const storyRoute = definePage<StoryPage>({
  operation: 'story',
  path: '/stories/{id}',
  summary: 'A story: its reports, who said what in whose words, what differs and where it came from',
  parameters: [],
  schema: ref('StoryPage'),
  load: (library, { params }) => library.storyPage(params.id!),
  page: storyRoomPage,
  json: storyPageJson,
  feed: ({ story, collation }) => ({
    subject: `reports of story ${story.id}`,
    title: story.title,
    entries: collation.documents
      .map(({ document }) =>
        documentEntry(
          {
            ...document,
            publisher: outletName(document),
            opening: openingOf(document.text),
            day: document.published.value ?? document.published.latest ?? '',
          },
          excerptOf(document.text),
        ),
      )
      .sort((a, b) => (a.updated < b.updated ? 1 : a.updated > b.updated ? -1 : 0)),
  }),
});

/** A report's first paragraph, cut where it is long. */
function excerptOf(text: string): string {
  const first = text.split('\n\n', 1)[0]!;
  return first.length <= 300 ? first : `${first.slice(0, 300).toWellFormed()}…`;
}
