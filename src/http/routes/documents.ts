import type { DocumentLine, ListPage } from '../../core/room.ts';
import { documentsPage } from '../../view/room/documents.ts';
import { ref } from '../openapi/schema.ts';
import { definePage, LIST_PARAMETERS, partOf } from './route.ts';

/** `/documents`: every report. */
export const documentsRoute = definePage<ListPage<DocumentLine>>({
  operation: 'documents',
  path: '/documents',
  summary: 'The reports, the most recent first',
  parameters: LIST_PARAMETERS,
  schema: ref('DocumentsPage'),
  load: (library, asked) => library.documentsPage(partOf(asked)),
  page: documentsPage,
});
