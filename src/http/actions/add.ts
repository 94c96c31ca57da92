import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Job } from '../../core/job.ts';
import { requireProof } from '../asker.ts';
import { sentBody, typeOf } from '../body.ts';
import { list, object, ref, type Schema, text } from '../openapi/schema.ts';
import { HttpProblem } from '../problem.ts';
import { receiveUpload } from '../upload.ts';
import { type Action, type Ask, type Desk, type Outcome, pathBack } from './action.ts';

const RECORD_FIELDS = ['title', 'outlet', 'url', 'published'] as const;

const pasted: Schema = {
  type: 'object',
  properties: Object.fromEntries(['text', 'address', ...RECORD_FIELDS].map((name) => [name, text])),
  anyOf: [{ required: ['text'] }, { required: ['address'] }],
};

/** `POST /add`: reports into the archive, as files, as a text or from an address. */
export const addAction: Action = {
  operation: 'add',
  method: 'POST',
  path: '/add',
  summary: 'Add reports: files, a text, or what is at an address',
  forms: ['html'],
  needs: 'correcting',
  takes: {
    'application/json': pasted,
    'application/x-www-form-urlencoded': pasted,
    'multipart/form-data': { ...object({}), properties: { files: list({ type: 'string', format: 'binary' }), text } },
  },
  gives: { status: 202, type: 'application/json', schema: ref('Job') },
  run: async (ask, desk) => {
    if (typeOf(ask.request) === 'multipart/form-data') return addFiles(ask, desk);
    const sent = await sentBody(ask.request);
    if (sent.type === 'form') requireProof(sent.fields, ask.asker, desk.gate);
    const record = sent.type === 'form' ? Object.fromEntries(sent.fields) : sent.value;
    return begun(addText(record, desk), sent.type === 'form' ? sent.fields : null);
  },
};

async function addFiles({ request, asker }: Ask, desk: Desk): Promise<Outcome> {
  const { fields, files, folder } = await receiveUpload(request, desk.limits);
  try {
    requireProof(fields, asker, desk.gate);
    if (files.length === 0) {
      await rm(folder, { recursive: true, force: true });
      return begun(addText(Object.fromEntries(fields), desk), fields);
    }
    const what = files.length === 1 ? basename(files[0]!).replace(/^1-/, '') : `${files.length} files`;
    // A program sends its token itself, so that it has no form to prove.
    return begun(
      desk.scribe.add({ what, inputs: files, folder, corrections: [] }),
      asker.session === null ? null : fields,
    );
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

/**
 * A text alone is cleaned as a file is, which finds its headline and date; with fields that say them it is taken as it is,
 * as a record.
 */
function addText(given: Readonly<Record<string, unknown>>, { scribe }: Desk): Job {
  const { text: body, address } = given;
  if (typeof address === 'string' && address.trim() !== '') return addAddress(address.trim(), scribe);
  if (typeof body !== 'string' || body.trim() === '') {
    throw new HttpProblem(
      400,
      'nothing-sent',
      'There is nothing to add: choose a file, paste a text or give an address.',
    );
  }
  const told = RECORD_FIELDS.flatMap((name) => {
    const value = given[name];
    return typeof value === 'string' && value.trim() !== '' ? [[name, value.trim()] as const] : [];
  });
  const folder = mkdtempSync(join(tmpdir(), 'variorum-upload-'));
  const place = join(folder, 'pasted', basename(folder).replace('variorum-upload-', ''));
  mkdirSync(place, { recursive: true });
  const file = join(place, told.length === 0 ? 'text.txt' : 'text.json');
  const content = told.length === 0 ? body : JSON.stringify({ text: body, ...Object.fromEntries(told) });
  writeFileSync(file, content.toWellFormed(), { mode: 0o600 });
  return scribe.add({ what: 'a pasted text', inputs: [file], folder, corrections: [] });
}

/** The page at an address, or the articles of the feed there. Only of the web: an input may else name a file of this machine. */
function addAddress(address: string, scribe: Desk['scribe']): Job {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || !/^https?:$/.test(url.protocol) || address.length > 2000) {
    throw new HttpProblem(400, 'bad-address', 'That is no address on the web: it begins with https:// or http://.');
  }
  return scribe.add({ what: url.href, inputs: [url.href], folder: null, corrections: [] });
}

function begun(job: Job, form: URLSearchParams | null): Outcome {
  if (form !== null) return { to: pathBack(form.get('back'), `/add?job=${job.id}`) };
  return { status: 202, json: job, headers: { location: `/add/${job.id}.json` } };
}
