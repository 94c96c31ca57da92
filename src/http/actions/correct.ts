import { requireProof } from '../asker.ts';
import { sentBody } from '../body.ts';
import { object, ref, type Schema, text } from '../openapi/schema.ts';
import { HttpProblem } from '../problem.ts';
import type { Scribe } from '../threads/scribe.ts';
import { type Action, pathBack } from './action.ts';

/** A browser waits so long for the stories, so that the page it goes back to shows what was done, where that is quick. */
const WAIT_MS = 2500;

const FIELDS = ['op', 'document', 'to', 'title', 'story', 'speaker', 'undone', 'who', 'why'] as const;
const PLACES = ['a', 'b', 'place'] as const;

const correctionBody: Schema = { ...object({ op: text }), additionalProperties: true };

/** `POST /corrections`: a person overrules the program. */
export const correctAction: Action = {
  operation: 'correct',
  method: 'POST',
  path: '/corrections',
  summary: 'Overrule the program: merge, split, move, name, one or not one saying, another speaker, undo',
  forms: ['html'],
  needs: 'correcting',
  takes: { 'application/json': correctionBody, 'application/x-www-form-urlencoded': correctionBody },
  gives: { status: 201, type: 'application/json', schema: object({ correction: ref('Correction'), job: ref('Job') }) },
  run: async ({ request, asker }, { gate, scribe }) => {
    const sent = await sentBody(request);
    if (sent.type === 'form') requireProof(sent.fields, asker, gate);
    const given = sent.type === 'form' ? fieldsOf(sent.fields) : withoutOwn(sent.value);
    // Whoever signed in stands by it with their name; others may sign as they like.
    const { correction, job } = await scribe.correct(
      asker.token === null ? given : { ...given, who: asker.token.name },
    );
    if (sent.type === 'json') return { status: 201, json: { correction, job } };
    await ended(scribe, job.id);
    const back = pathBack(sent.fields.get('back'), '/corrections');
    const [path, query = ''] = back.split('#', 1)[0]!.split('?');
    const next = new URLSearchParams(query);
    next.set('done', correction.id);
    return { to: `${path}?${next}` };
  },
};

/** Ids and times are given here, not by who corrects. */
function withoutOwn({ id: _, when: __, ...fields }: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return fields;
}

/** A form's fields as a correction has them; empty ones as if they were not there. */
function fieldsOf(form: URLSearchParams): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const name of FIELDS) {
    const value = form.get(name)?.trim();
    if (value) fields[name] = value;
  }
  const documents = form.getAll('documents').filter((id) => id !== '');
  if (documents.length > 0) fields.documents = [...new Set(documents)];
  for (const name of PLACES) {
    const document = form.get(`${name}.document`);
    if (document)
      fields[name] = { document, start: offsetOf(form, `${name}.start`), end: offsetOf(form, `${name}.end`) };
  }
  return fields;
}

function offsetOf(form: URLSearchParams, name: string): number {
  const value = form.get(name) ?? '';
  if (!/^\d{1,9}$/.test(value)) throw new HttpProblem(400, 'bad-place', `“${name}” is a whole number.`);
  return Number(value);
}

/** Settles when the job of that id has ended, or after a while. */
function ended(scribe: Scribe, id: string): Promise<void> {
  if (scribe.job(id)?.ended) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = (): void => {
      clearTimeout(timer);
      unwatch();
      resolve();
    };
    const unwatch = scribe.watch((job) => {
      if (job.id === id && job.ended !== null) stop();
    });
    const timer = setTimeout(stop, WAIT_MS);
  });
}
