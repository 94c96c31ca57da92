import { createHash } from 'node:crypto';
import type { Route } from './route.ts';

/** `/documents/ID/original`: the bytes that a report was read from, as a download: nothing in them runs here. */
export const originalRoute: Route = {
  operation: 'original',
  path: '/documents/{id}/original',
  summary: 'The bytes that a report was read from',
  parameters: [],
  forms: ['html'],
  schema: null,
  answer: async (library, { params }) => {
    const bytes = await library.original(params.id!);
    if (bytes === null) return null;
    const etag = createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
    // A name of our own: what a report is called must not become a file's name.
    return { status: 200, type: 'application/octet-stream', body: bytes, etag, download: 'original' };
  },
};
