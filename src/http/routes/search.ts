import { SearchSyntaxError } from '../../core/errors.ts';
import { MARK } from '../../core/hit.ts';
import type { SearchPage } from '../../core/room.ts';
import { documentAddress } from '../../view/room/addresses.ts';
import { searchRoomPage } from '../../view/room/search.ts';
import { ref } from '../openapi/schema.ts';
import { type Asked, definePage, LIST_PARAMETERS, partOf, wordOf } from './route.ts';

const typedIn = ({ query }: Asked): string => (query.get('q') ?? '').trim();

const NOTHING_ASKED: SearchPage = { typed: '', hits: { items: [], next: null }, documents: [], outlets: [] };

/** `/search?q=…`: reports and sayings. */
export const searchRoute = definePage<SearchPage>({
  operation: 'search',
  path: '/search',
  summary: 'Reports, or sayings where the search names a speaker or what was said',
  parameters: [
    {
      name: 'q',
      description: 'The search, as docs/archive.md describes it.',
      schema: { type: 'string', maxLength: 1000 },
    },
    {
      name: 'order',
      description: 'The best first, or the most recent.',
      schema: { enum: ['relevance', 'time'], default: 'relevance' },
    },
    ...LIST_PARAMETERS,
  ],
  schema: ref('SearchPage'),
  load: async (library, asked) => {
    const typed = typedIn(asked);
    if (typed === '') return NOTHING_ASKED;
    return library.searchPage(typed, { ...partOf(asked), order: wordOf(asked, 'order', ['relevance', 'time']) });
  },
  page: (data, frame) => searchRoomPage(data.typed === '' ? null : data, frame),
  mistaken: (error, asked) => {
    if (!(error instanceof SearchSyntaxError)) return null;
    const mistake = { typed: typedIn(asked), position: error.position, message: error.message };
    return { status: 400, page: (frame) => searchRoomPage(mistake, frame) };
  },
  feed: ({ typed, hits }) => ({
    subject: `search ${typed}`,
    title: `Search: ${typed}`,
    entries: hits.items.map((hit) => ({
      subject: `hit ${hit.document} ${hit.attribution ?? ''}`,
      title: hit.speaker ?? hit.title ?? hit.outlet ?? hit.document,
      page: documentAddress(hit.document),
      updated: hit.day,
      author: hit.outlet,
      summary: hit.excerpt.replaceAll(MARK.start, '').replaceAll(MARK.end, ''),
    })),
  }),
});
