import type { ListPage, SpeakerLine } from '../../core/room.ts';
import { speakersPage } from '../../view/room/speakers.ts';
import { ref } from '../openapi/schema.ts';
import { definePage, LIST_PARAMETERS, partOf } from './route.ts';

/** `/speakers`: everybody who is quoted. */
export const speakersRoute = definePage<ListPage<SpeakerLine>>({
  operation: 'speakers',
  path: '/speakers',
  summary: 'Who is quoted, those with the most sayings first',
  parameters: LIST_PARAMETERS,
  schema: ref('SpeakersPage'),
  load: (library, asked) => library.speakersPage(partOf(asked)),
  page: speakersPage,
});
