import type { CorrectionLine, ListPage } from '../../core/room.ts';
import { correctionsPage } from '../../view/room/corrections.ts';
import { ref } from '../openapi/schema.ts';
import { definePage, LIST_PARAMETERS, partOf } from './route.ts';

/** `/corrections`: what was overruled, by whom and why. */
export const correctionsRoute = definePage<ListPage<CorrectionLine>>({
  operation: 'corrections',
  path: '/corrections',
  summary: 'What was corrected, by whom and why, the latest first',
  parameters: LIST_PARAMETERS,
  schema: ref('CorrectionsPage'),
  load: (library, asked) => library.correctionsPage(partOf(asked)),
  page: correctionsPage,
});
