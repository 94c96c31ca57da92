import type { StorylinePage } from '../../core/room.ts';
import { storylinePageJson } from '../../view/json/room.ts';
import { storylineRoomPage } from '../../view/room/storyline.ts';
import { ref } from '../openapi/schema.ts';
import { storyEntry } from './entries.ts';
import { definePage } from './route.ts';

/** `/storylines/ID`: stories that continue one another, along time. */
export const storylineRoute = definePage<StorylinePage>({
  operation: 'storyline',
  path: '/storylines/{id}',
  summary: 'A storyline: stories that continue one another over months, and what is said in them again and again',
  parameters: [],
  schema: ref('StorylinePage'),
  load: (library, { params }) => library.storylinePage(params.id!),
  page: storylineRoomPage,
  json: storylinePageJson,
  feed: ({ storyline, stories }) => ({
    subject: `stories of storyline ${storyline.id}`,
    title: storyline.name,
    entries: stories.map(storyEntry).reverse(),
  }),
});
