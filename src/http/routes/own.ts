import type { Job } from '../../core/job.ts';
import { type AddJob, addPage } from '../../view/room/add.ts';
import { apiPage, type OpenApi } from '../../view/room/api.ts';
import { type Frame, type RoomPage, roomPage } from '../../view/room/frame.ts';
import { helpPage } from '../../view/room/help.ts';
import { signInPage } from '../../view/room/sign-in.ts';
import type { Desk } from '../actions/action.ts';
import { ref, type Schema } from '../openapi/schema.ts';
import {
  type Answer,
  answerOf,
  frameOf,
  HTML,
  JSON_TYPE,
  type PageRequest,
  type Parameter,
  type Route,
} from './route.ts';

/** A page that the server answers itself, without the archive. */
export interface OwnRoute extends Omit<Route, 'answer'> {
  /** What the asker must be allowed. */
  readonly needs: 'nothing' | 'reading' | 'correcting';
  /** `null` where there is nothing at the address. */
  answer(desk: Desk, request: PageRequest): Answer | null;
}

const JOB_PARAMETER: Parameter = {
  name: 'job',
  description: 'The job whose progress is shown.',
  schema: { type: 'string' },
};

interface OwnPage {
  readonly operation: string;
  readonly path: string;
  readonly summary: string;
  readonly needs?: OwnRoute['needs'];
  readonly parameters?: readonly Parameter[];
  readonly page?: (desk: Desk, frame: Frame) => RoomPage;
  readonly json?: { readonly schema: Schema; readonly of: (desk: Desk, request: PageRequest) => unknown };
}

function ownRoute({ page, json, needs = 'reading', parameters = [], ...told }: OwnPage): OwnRoute {
  return {
    ...told,
    needs,
    parameters,
    forms: [...(page ? (['html'] as const) : []), ...(json ? (['json'] as const) : [])],
    schema: json?.schema ?? null,
    answer: (desk, request) => {
      if (request.form === 'html') return answerOf(HTML, roomPage(page!(desk, frameOf(request)), frameOf(request)));
      const value = json!.of(desk, request);
      return value === null ? null : answerOf(JSON_TYPE, `${JSON.stringify(value)}\n`);
    },
  };
}

/** Pages that are not answered from the archive; `describe` gives the API's document. */
export const ownRoutes = (describe: () => OpenApi): readonly OwnRoute[] => [
  ownRoute({
    operation: 'adding',
    path: '/add',
    summary: 'Where reports are added, and what was added since the server began',
    parameters: [JOB_PARAMETER],
    page: ({ scribe, limits }, frame) => {
      const job = frame.mayCorrect ? scribe.job(frame.query.get('job') ?? '') : null;
      const data = {
        limits: { fileCount: limits.files, sizeBytes: limits.bytes },
        takesAddresses: true,
        job: job && jobShown(job),
        error: job?.problem ?? null,
      };
      return addPage(data, frame);
    },
    json: {
      schema: ref('AddPage'),
      of: ({ scribe, limits }, { reader }) => ({
        jobs: reader.mayCorrect ? scribe.jobs() : [],
        limits,
        takesAddresses: true,
      }),
    },
  }),
  ownRoute({
    operation: 'job',
    path: '/add/{id}',
    summary: 'How far the adding is',
    needs: 'correcting',
    json: { schema: ref('Job'), of: ({ scribe }, { params }) => scribe.job(params.id!) },
  }),
  ownRoute({
    operation: 'help',
    path: '/help',
    summary: 'How to read the pages, and keys',
    page: (_, frame) => helpPage(frame),
  }),
  ownRoute({
    operation: 'api',
    path: '/api',
    summary: 'This description, for people',
    page: (_, frame) => apiPage(describe(), frame),
  }),
  ownRoute({
    operation: 'openapi',
    path: '/openapi',
    summary: 'This description, for programs',
    json: { schema: { type: 'object', required: ['openapi', 'paths'] }, of: () => describe() },
  }),
  ownRoute({
    operation: 'signInForm',
    path: '/sign-in',
    summary: 'Where a browser signs in',
    needs: 'nothing',
    page: (_, frame) => signInPage(null, frame),
  }),
];

const STATES = {
  waiting: 'reading',
  reading: 'reading',
  'forming stories': 'stories',
  done: 'done',
  failed: 'done',
} as const satisfies Record<Job['state'], AddJob['state']>;

function jobShown({ id, state, counts, outcomes }: Job): AddJob {
  const done = counts.added + counts.revised + counts.known + counts.failed;
  return { id, state: STATES[state], done, failed: counts.failed, total: null, outcomes };
}
