import type { FeedsPage } from '../../core/room.ts';
import { feedsPage } from '../../view/room/feeds.ts';
import { ref } from '../openapi/schema.ts';
import { definePage } from './route.ts';

/** `/feeds`: how each feed fares. */
export const feedsRoute = definePage<FeedsPage>({
  operation: 'feeds',
  path: '/feeds',
  summary: 'The feeds that are followed, and how each fares',
  parameters: [],
  schema: ref('FeedsPage'),
  load: (library) => library.feedsPage(),
  page: feedsPage,
});
