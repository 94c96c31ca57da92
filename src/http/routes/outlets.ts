import type { ListPage, OutletLine } from '../../core/room.ts';
import { outletsPage } from '../../view/room/outlets.ts';
import { ref } from '../openapi/schema.ts';
import { definePage, LIST_PARAMETERS, partOf } from './route.ts';

/** `/outlets`: who published. */
export const outletsRoute = definePage<ListPage<OutletLine>>({
  operation: 'outlets',
  path: '/outlets',
  summary: 'The outlets, those with the most reports first',
  parameters: LIST_PARAMETERS,
  schema: ref('OutletsPage'),
  load: (library, asked) => library.outletsPage(partOf(asked)),
  page: outletsPage,
});
