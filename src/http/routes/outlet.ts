import type { OutletPage } from '../../core/room.ts';
import { outletRoomPage } from '../../view/room/outlet.ts';
import { ref } from '../openapi/schema.ts';
import { definePage, LIST_PARAMETERS, partOf } from './route.ts';

/** `/outlets/NAME`: what an outlet carries and leaves out. */
export const outletRoute = definePage<OutletPage>({
  operation: 'outlet',
  path: '/outlets/{name}',
  summary: 'What an outlet carries and leaves out, whom it cites, what it calls things',
  parameters: LIST_PARAMETERS,
  schema: ref('OutletPage'),
  load: (library, asked) => library.outletPage(asked.params.name!, partOf(asked)),
  page: outletRoomPage,
});
