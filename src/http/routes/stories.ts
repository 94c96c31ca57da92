import type { FrontPage } from '../../core/room.ts';
import { storiesPage } from '../../view/room/stories.ts';
import { ref } from '../openapi/schema.ts';
import { storyEntry } from './entries.ts';
import { definePage, LIST_PARAMETERS, partOf, wordOf } from './route.ts';

/** `/`: what is going on. */
export const storiesRoute = definePage<FrontPage>({
  operation: 'stories',
  path: '/',
  summary: 'What is going on: the stories, with what is disputed',
  parameters: [
    ...LIST_PARAMETERS,
    {
      name: 'order',
      description: 'The latest first, or those with the most reports, or those most disputed.',
      schema: { enum: ['recent', 'size', 'disputed'], default: 'recent' },
    },
  ],
  schema: ref('FrontPage'),
  load: (library, asked) =>
    library.frontPage({ ...partOf(asked), order: wordOf(asked, 'order', ['recent', 'size', 'disputed']) }),
  page: storiesPage,
  feed: ({ stories }) => ({
    subject: 'stories',
    title: 'Variorum: stories',
    entries: stories.items.map(storyEntry),
  }),
});
