import type { SpeakerPage } from '../../core/room.ts';
import { speakerRoomPage } from '../../view/room/speaker.ts';
import { ref } from '../openapi/schema.ts';
import { sayingEntry } from './entries.ts';
import { definePage, LIST_PARAMETERS, partOf } from './route.ts';

/** `/speakers/KEY`: everything somebody said. */
export const speakerRoute = definePage<SpeakerPage>({
  operation: 'speaker',
  path: '/speakers/{key}',
  summary: 'Everything a speaker said, the most recent first, and what they say again and again',
  parameters: LIST_PARAMETERS,
  schema: ref('SpeakerPage'),
  load: (library, asked) => library.speakerPage(asked.params.key!, partOf(asked)),
  page: speakerRoomPage,
  feed: ({ speaker, sayings }) => ({
    subject: `sayings of ${speaker.key}`,
    title: `What ${speaker.name} said`,
    entries: sayings.items.map((saying) => sayingEntry(saying, speaker.name)),
  }),
});
