import type { DocumentPage } from '../../core/room.ts';
import { documentPageJson } from '../../view/json/room.ts';
import { documentRoomPage } from '../../view/room/document.ts';
import { ref } from '../openapi/schema.ts';
import { definePage } from './route.ts';

/** `/documents/ID`: a report with all that is known of it. */
export const documentRoute = definePage<DocumentPage>({
  operation: 'document',
  path: '/documents/{id}',
  summary: 'A report: its text and who says what in it, its versions and copies',
  parameters: [],
  schema: ref('DocumentPage'),
  load: (library, { params }) => library.documentPage(params.id!),
  page: documentRoomPage,
  json: documentPageJson,
});
