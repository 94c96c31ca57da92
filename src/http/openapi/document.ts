import type { OpenApi } from '../../view/room/api.ts';
import type { Action } from '../actions/action.ts';
import type { Form, Parameter, Route } from '../routes/route.ts';
import { ref, type Schema } from './schema.ts';
import { COMPONENTS } from './schemas.ts';

type Told = Pick<Route, 'operation' | 'path' | 'summary' | 'parameters' | 'forms' | 'schema'>;

/** The API as an OpenAPI 3.1 document, made of what the routes and actions say of themselves. */
export function openApiDocument(routes: readonly Told[], actions: readonly Action[], version: string): OpenApi {
  const paths: Record<string, Record<string, unknown>> = {};
  const put = (path: string, method: string, operation: unknown): void => {
    paths[path] = { ...paths[path], [method]: operation };
  };
  for (const route of routes) {
    for (const form of route.forms) put(pathOf(route.path, form), 'get', readOperation(route, form));
  }
  for (const action of actions) put(action.path, action.method.toLowerCase(), actionOperation(action));
  const document = {
    openapi: '3.1.0',
    info: {
      title: 'Variorum',
      version,
      description:
        'What an archive of reports says: who said what, in every outlet’s words. Positions are half-open and in UTF-16 ' +
        'code units of a report’s text; what is not known is null; lists go on with their cursor.',
    },
    // A reader on this machine needs no token.
    security: [{}, { bearer: [] }],
    paths,
    components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } }, schemas: COMPONENTS },
  };
  return document as unknown as OpenApi;
}

/** The address of a page in one of its forms. */
function pathOf(path: string, form: Form): string {
  return form === 'html' ? path : `${path === '/' ? '/stories' : path}.${form}`;
}

const TYPES = {
  html: 'text/html',
  json: 'application/json',
  atom: 'application/atom+xml',
} as const satisfies Record<Form, string>;

function readOperation(route: Told, form: Form) {
  const type =
    route.schema === null && form === 'html' && route.operation === 'original'
      ? 'application/octet-stream'
      : TYPES[form];
  return {
    operationId: form === 'html' ? route.operation : `${route.operation}${form === 'json' ? 'Json' : 'Atom'}`,
    summary: form === 'html' ? route.summary : `${route.summary} (${form === 'json' ? 'JSON' : 'Atom'})`,
    parameters: [...inPath(route.path), ...route.parameters.map(inQuery)],
    responses: {
      200: { description: 'As asked', content: { [type]: form === 'json' ? { schema: route.schema } : {} } },
      304: { description: 'Not changed since the ETag that was sent' },
      default: PROBLEM,
    },
  };
}

function actionOperation({ operation, summary, path, takes, gives }: Action) {
  const content = Object.fromEntries(Object.entries(takes).map(([type, schema]) => [type, { schema }]));
  return {
    operationId: operation,
    summary,
    parameters: inPath(path),
    ...(Object.keys(content).length === 0 ? {} : { requestBody: { required: true, content } }),
    responses: {
      [gives.status]: { description: 'Done', content: { [gives.type]: { schema: gives.schema } } },
      ...(gives.status === 303 || gives.type !== 'application/json'
        ? {}
        : { 303: { description: 'Done; the page to go on to, for a form' } }),
      default: PROBLEM,
    },
  };
}

const PROBLEM = {
  description: 'Not answered as asked, and why',
  content: { 'application/json': { schema: ref('Error') }, 'text/html': {} },
};

function inPath(path: string) {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    description: `Its \`${name}\`, as lists have it.`,
    schema: TEXT,
  }));
}

const TEXT: Schema = { type: 'string' };

function inQuery({ name, description, schema }: Parameter) {
  return { name, in: 'query', required: false, description, schema };
}
