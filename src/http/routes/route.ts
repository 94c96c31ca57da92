import { createHash } from 'node:crypto';
import type { RoomQueries } from '../../app/room.ts';
import { atomFeed, type Feed } from '../../view/atom.ts';
import { type Frame, type RoomPage, roomPage, type Theme } from '../../view/room/frame.ts';
import type { Schema } from '../openapi/schema.ts';
import { HttpProblem } from '../problem.ts';

/** The forms in which a page is given. */
export type Form = 'html' | 'json' | 'atom';

/** What a page was asked, as it goes to the thread that answers. */
export interface PageRequest {
  /** `Route.operation` */
  readonly operation: string;
  readonly form: Form;
  /** As the request has it, without `.json` or `.atom`. */
  readonly path: string;
  /** The parts of the path in braces, decoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: string;
  /** `http://localhost:8240` */
  readonly origin: string;
  readonly reader: PageReader;
}

/** For whom a page is made; see `Frame`. */
export interface PageReader {
  readonly theme: Theme;
  readonly mayCorrect: boolean;
  readonly csrf: string | null;
  readonly reader: string | null;
  readonly notice: string | null;
  readonly version: string;
}

/** A page as it is sent. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: Uint8Array;
  /** A hash of the body. */
  readonly etag: string;
  /** A download has a name; `null` for what is shown. */
  readonly download: string | null;
}

/** What a page was asked, as its query reads it. */
export interface Asked {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
}

/** A parameter of the query, as the API's document has it. */
export interface Parameter {
  readonly name: string;
  readonly description: string;
  readonly schema: Schema;
}

/** A page of the reading room and how it is answered. */
export interface Route {
  /** Unique among the routes; the `operationId` of the API's document. */
  readonly operation: string;
  /** `/stories/{id}` */
  readonly path: string;
  readonly summary: string;
  readonly parameters: readonly Parameter[];
  readonly forms: readonly Form[];
  /** Of the JSON; `null` where there is none. */
  readonly schema: Schema | null;
  /** `null` where there is nothing at the address. Throws what `problemOf` knows. */
  answer(library: RoomQueries, request: PageRequest): Promise<Answer | null>;
}

/** What one page is made of. */
export interface PageOf<Data> extends Pick<Route, 'operation' | 'path' | 'summary' | 'parameters'> {
  /** The name of the answer's schema among the components. */
  readonly schema: Schema;
  load(library: RoomQueries, asked: Asked): Promise<Data | null>;
  page(data: Data, frame: Frame): RoomPage;
  /** The published form; without it the data as it is. */
  json?(data: Data): unknown;
  feed?(data: Data, asked: Asked): Pick<Feed, 'subject' | 'title' | 'entries'>;
  /** What a reader did wrong, shown in the page itself; `null` for what is told by an error's page. */
  mistaken?(
    error: unknown,
    asked: Asked,
  ): { readonly status: number; readonly page: (frame: Frame) => RoomPage } | null;
}

/** The route that a page's parts make. */
export function definePage<Data>(parts: PageOf<Data>): Route {
  const { operation, path, summary, parameters, schema, feed } = parts;
  return {
    operation,
    path,
    summary,
    parameters,
    schema,
    forms: feed ? ['html', 'json', 'atom'] : ['html', 'json'],
    answer: async (library, request) => {
      const asked = { params: request.params, query: new URLSearchParams(request.query) };
      try {
        const data = await parts.load(library, asked);
        return data === null ? null : FORMS[request.form](parts, data, request, asked);
      } catch (error) {
        const mistake = request.form === 'html' ? parts.mistaken?.(error, asked) : null;
        if (!mistake) throw error;
        return answerOf(HTML, roomPage(mistake.page(frameOf(request)), frameOf(request)), mistake.status);
      }
    },
  };
}

type Write = <Data>(parts: PageOf<Data>, data: Data, request: PageRequest, asked: Asked) => Answer;

const FORMS: Readonly<Record<Form, Write>> = {
  html: (parts, data, request) => answerOf(HTML, roomPage(parts.page(data, frameOf(request)), frameOf(request))),
  json: (parts, data) => answerOf(JSON_TYPE, `${JSON.stringify(parts.json ? parts.json(data) : data)}\n`),
  atom: (parts, data, { path, query, origin }, asked) => {
    const rest = query === '' ? '' : `?${query}`;
    // The first page is `/`, and its other forms are `/stories.json` and `/stories.atom`.
    const self = `${path === '/' ? '/stories' : path}.atom${rest}`;
    return answerOf(ATOM, atomFeed({ ...parts.feed!(data, asked), self, page: path + rest }, origin));
  },
};

/** The types of the forms. */
export const HTML = 'text/html; charset=utf-8';
export const JSON_TYPE = 'application/json; charset=utf-8';
const ATOM = 'application/atom+xml; charset=utf-8';

/** A text as it is sent. */
export function answerOf(type: string, text: string, status = 200): Answer {
  const body = Buffer.from(text);
  return {
    status,
    type,
    body,
    etag: createHash('sha256').update(body).digest('base64url').slice(0, 22),
    download: null,
  };
}

/** The frame that a request's page stands in. */
export function frameOf({ path, query, reader }: Pick<PageRequest, 'path' | 'query' | 'reader'>): Frame {
  return { ...reader, path, query: new URLSearchParams(query) };
}

const MOST_ITEMS = 200;
const DEFAULT_ITEMS = 50;

/** The parameters that every list has. */
export const LIST_PARAMETERS: readonly Parameter[] = [
  {
    name: 'limit',
    description: 'How many items, at most.',
    schema: { type: 'integer', minimum: 1, maximum: MOST_ITEMS, default: DEFAULT_ITEMS },
  },
  { name: 'cursor', description: 'What `next` was, for the items after.', schema: { type: 'string' } },
];

/** Which part of a list is asked for. Throws `HttpProblem`. */
export function partOf({ query }: Asked): { limit: number; cursor: string | null } {
  const limit = query.get('limit') ?? String(DEFAULT_ITEMS);
  if (!/^\d{1,4}$/.test(limit) || Number(limit) < 1 || Number(limit) > MOST_ITEMS) {
    throw new HttpProblem(400, 'bad-limit', `“limit” is a whole number from 1 to ${MOST_ITEMS}.`);
  }
  return { limit: Number(limit), cursor: query.get('cursor') || null };
}

/** Which of `words` a parameter is, the first where it is not given. Throws `HttpProblem`. */
export function wordOf<Word extends string>({ query }: Asked, name: string, words: readonly [Word, ...Word[]]): Word {
  const given = query.get(name) || words[0];
  const known = words.find((word) => word === given);
  if (known === undefined) throw new HttpProblem(400, 'bad-parameter', `“${name}” is one of: ${words.join(', ')}.`);
  return known;
}
