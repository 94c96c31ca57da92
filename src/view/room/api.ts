import { count } from '../edition.ts';
import { type Html, html, type Value } from '../html.ts';
import { scrollable } from '../parts/table.ts';
import { ROOM } from './addresses.ts';
import type { Frame, RoomPage } from './frame.ts';
import { heading } from './lists.ts';

/** As much of an OpenAPI 3.1 document as is shown. */
export interface OpenApi {
  readonly info: { readonly title: string; readonly version: string; readonly description?: string };
  readonly paths: Readonly<Record<string, Readonly<Partial<Record<Method, Operation>>>>>;
}

const METHODS = ['get', 'post', 'put', 'delete'] as const;
type Method = (typeof METHODS)[number];

interface Operation {
  readonly summary?: string;
  readonly description?: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content?: Readonly<Record<string, unknown>> };
  readonly responses?: Readonly<Record<string, { readonly description?: string; readonly content?: object }>>;
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description?: string;
}

/** The OpenAPI document as a page for people. */
export function apiPage(api: OpenApi, _frame: Frame): RoomPage {
  const operations = Object.entries(api.paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const found = item[method];
      return found === undefined ? [] : { path, method, operation: found };
    }),
  );
  return {
    title: 'API',
    section: null,
    crumbs: [],
    forms: [],
    body: html`${heading('API', { kicker: `Version ${api.info.version}`, deck: `${count(operations.length, 'operation')}. Every page has the same data as JSON at its own address with .json.` })}
${api.info.description && html`<p class="prose">${api.info.description}</p>`}<p>For programs: <a href="${ROOM.openapi}">the OpenAPI document</a>.</p>
${operations.map(operation)}`,
  };
}

/** A description with what stands between backticks as code. */
function withCode(description = ''): Value[] {
  return description.split('`').map((part, i) => (i % 2 === 1 ? html`<code>${part}</code>` : part));
}

function operation({ path, method, operation: told }: { path: string; method: Method; operation: Operation }): Html {
  const parameters = told.parameters ?? [];
  const row = ({ name, in: where, required, description }: Parameter) =>
    html`<tr><th scope="row"><code>${name}</code></th><td>${where}${required && ', required'}</td><td>${withCode(description)}</td></tr>`;
  const answers = Object.entries(told.responses ?? {}).map(
    ([status, { description, content }]) =>
      html`<tr><th scope="row"><code>${status}</code></th><td>${description ?? null}</td><td>${Object.keys(content ?? {}).join(', ')}</td></tr>`,
  );
  return html`<section class="part operation stop" tabindex="-1"><h2><span class="tag">${method.toUpperCase()}</span> <code>${path}</code></h2><p>${told.summary ?? null}</p>${told.description && html`<p class="meta">${told.description}</p>`}
${parameters.length > 0 && scrollable(`Parameters of ${method} ${path}`, html`<table><thead><tr><th scope="col">Parameter</th><th scope="col">In</th><th scope="col">What it does</th></tr></thead><tbody>${parameters.map(row)}</tbody></table>`)}
${answers.length > 0 && html`<details class="behind"><summary>Answers</summary>${scrollable(`Answers of ${method} ${path}`, html`<table><thead><tr><th scope="col">Status</th><th scope="col">When</th><th scope="col">As</th></tr></thead><tbody>${answers}</tbody></table>`)}</details>`}</section>`;
}
