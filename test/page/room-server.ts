import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Collation } from '../../src/core/collation.ts';
import type { AlertsPage, ArticleLine, FeedHealth } from '../../src/core/room.ts';
import { roomAssets } from '../../src/view/assets.ts';
import { type AddPage, addPage } from '../../src/view/room/add.ts';
import { ROOM } from '../../src/view/room/addresses.ts';
import { alertRoomPage, alertsPage } from '../../src/view/room/alerts.ts';
import { apiPage } from '../../src/view/room/api.ts';
import { correctionsPage } from '../../src/view/room/corrections.ts';
import { documentRoomPage } from '../../src/view/room/document.ts';
import { documentsPage } from '../../src/view/room/documents.ts';
import { errorPage } from '../../src/view/room/error.ts';
import { feedsPage } from '../../src/view/room/feeds.ts';
import { type Frame, type RoomPage, roomPage, type Theme } from '../../src/view/room/frame.ts';
import { helpPage } from '../../src/view/room/help.ts';
import { outletRoomPage } from '../../src/view/room/outlet.ts';
import { outletsPage } from '../../src/view/room/outlets.ts';
import { searchRoomPage } from '../../src/view/room/search.ts';
import { signInPage } from '../../src/view/room/sign-in.ts';
import { speakerRoomPage } from '../../src/view/room/speaker.ts';
import { speakersPage } from '../../src/view/room/speakers.ts';
import { storiesPage } from '../../src/view/room/stories.ts';
import { storyRoomPage } from '../../src/view/room/story.ts';
import { storylineRoomPage } from '../../src/view/room/storyline.ts';
import { roomData } from './room-data.ts';

const POLICY =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** A frame for tests: a reader who may correct. */
export function frameOf(address: string, over: Partial<Frame> = {}): Frame {
  const { pathname, searchParams } = new URL(address, 'http://localhost');
  return {
    path: pathname,
    query: searchParams,
    theme: 'auto',
    mayCorrect: true,
    csrf: 'token-of-the-test',
    reader: 'ada',
    notice: null,
    version: '0.1.0',
    ...over,
  };
}

type Make = (frame: Frame, id: string) => RoomPage;

/** Every page by the beginning of its address, with made data. */
export function roomPages(collation: Collation): ReadonlyMap<string, Make> {
  const data = roomData(collation);
  const add: AddPage = {
    limits: { fileCount: 200, sizeBytes: 64 * 1_048_576 },
    takesAddresses: true,
    error: null,
    job: {
      id: 'j1',
      state: 'reading',
      done: 3,
      failed: 1,
      total: 7,
      outcomes: [
        { file: 'dam/beacon.html', outcome: 'added', document: collation.documents[0]!.document.id, message: null },
        { file: 'dam/<b>.pdf', outcome: 'failed', document: null, message: 'is of no format that is known' },
      ],
    },
  };
  return new Map<string, Make>([
    ['/', (frame) => storiesPage(data.front(), frame)],
    [
      '/empty',
      (frame) =>
        storiesPage(
          {
            stories: { items: [], next: null },
            storylines: [],
            counts: { documents: 0, stories: 0, sayings: 0, outlets: 0 },
            days: [],
          },
          frame,
        ),
    ],
    ['/stories', (frame, id) => storyRoomPage(data.story(id), frame)],
    ['/storylines', (frame, id) => storylineRoomPage(data.storyline(id), frame)],
    [
      '/documents',
      (frame, id) => (id === '' ? documentsPage(data.documents(), frame) : documentRoomPage(data.document(id), frame)),
    ],
    [
      '/speakers',
      (frame, id) => (id === '' ? speakersPage(data.speakers(), frame) : speakerRoomPage(data.speaker(id), frame)),
    ],
    [
      '/outlets',
      (frame, id) => (id === '' ? outletsPage(data.outlets(), frame) : outletRoomPage(data.outlet(id), frame)),
    ],
    ['/search', (frame) => searchRoomPage(searched(data, frame.query.get('q')), frame)],
    ['/corrections', (frame) => correctionsPage(data.corrections(), frame)],
    ['/add', (frame) => addPage(frame.query.has('job') ? add : { ...add, job: null }, frame)],
    ['/api', (frame) => apiPage(API, frame)],
    [
      '/feeds',
      (frame) => feedsPage({ feeds: FEEDS, cameIn: CAME_IN, days: [{ day: '2031-03-11', articleCount: 12 }] }, frame),
    ],
    [
      '/alerts',
      (frame, id) =>
        id === '' ? alertsPage(ALERTS, frame) : alertRoomPage({ alert: ALERTS.alerts[0]!, told: ALERTS.told }, frame),
    ],
    ['/help', (frame) => helpPage(frame)],
    ['/sign-in', (frame) => signInPage(frame.query.has('wrong') ? 'That token is not known here.' : null, frame)],
  ]);
}

const WELL = {
  url: 'https://beacon.example/feed',
  title: 'The <b>Beacon',
  state: 'active',
  lastVisit: '2031-03-12T10:00:00Z',
  lastSuccess: '2031-03-12T10:00:00Z',
  nextVisit: '2031-03-12T11:00:00Z',
  failureCount: 0,
  error: null,
  itemsPerDay: 23.4,
  articleCount: 412,
  waitingCount: 3,
  failedCount: 1,
} as const;

const FEEDS: readonly FeedHealth[] = [
  WELL,
  {
    ...WELL,
    url: 'javascript:alert(1)',
    title: null,
    failureCount: 4,
    error: 'The server did not answer in 10 s',
    lastSuccess: null,
  },
];

const CAME_IN: readonly ArticleLine[] = [
  {
    at: '2031-03-12T10:00:00Z',
    title: 'A <b>bridge</b> closes',
    feed: 'The <b>Beacon',
    url: 'https://beacon.example/bridge',
    state: 'kept',
    document: 'd1',
    error: null,
  },
  {
    at: '2031-03-12T09:00:00Z',
    title: null,
    feed: null,
    url: 'javascript:alert(1)',
    state: 'failed',
    document: null,
    error: 'The server answered 404',
  },
];

const ALERTS: AlertsPage = {
  alerts: [
    {
      id: 'a1',
      name: 'The <b>ferry',
      rule: 'search',
      query: 'ferry -bridge',
      added: '2031-03-10T08:00:00Z',
      deliversTo: 'desk.example',
    },
  ],
  told: [
    {
      id: 'msg_1',
      alert: 'a1',
      at: '2031-03-12T10:00:00Z',
      title: 'The Beacon: a <b>ferry</b> sinks',
      summary: 'The ferry sank at noon.',
      document: 'd1',
      attribution: null,
      story: null,
      state: 'failed',
    },
  ],
};

function searched(data: ReturnType<typeof roomData>, typed: string | null) {
  if (typed === null || typed === '') return null;
  if (typed.includes('by:')) return { typed, position: typed.indexOf('by:'), message: 'There is no field “by:”' };
  return data.search(typed);
}

const API = {
  info: { title: 'Variorum', version: '0.1.0', description: 'What the reading room shows, for programs.' },
  paths: {
    '/stories.json': {
      get: {
        summary: 'Stories, the latest first.',
        parameters: [{ name: 'cursor', in: 'query', description: 'What a page before gave as next.' }],
        responses: { '200': { description: 'A page of stories.', content: { 'application/json': {} } } },
      },
    },
  },
};

/** Serves the pages of `collation` on this machine under a policy as strict as the program's own; for tests alone. */
export async function serveRoom(collation: Collation): Promise<{ address: string; close: () => void }> {
  const pages = roomPages(collation);
  const { style, script } = roomAssets();
  const files = new Map<string, readonly [string, string]>([
    [ROOM.style, ['text/css', style]],
    [ROOM.script, ['text/javascript', script]],
    [ROOM.icon, ['image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"/>']],
  ]);
  const server = createServer((request, response) => {
    const address = request.url ?? '/';
    const file = files.get(address);
    if (file !== undefined) return void response.writeHead(200, { 'content-type': file[0] }).end(file[1]);
    const [type, body, status] = answer(pages, address, request.headers.cookie ?? '');
    response.writeHead(status, { 'content-type': type, 'content-security-policy': POLICY }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return { address: `http://localhost:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}

function answer(pages: ReadonlyMap<string, Make>, address: string, cookie: string): readonly [string, string, number] {
  const theme = (/theme=(light|dark)/.exec(cookie)?.[1] ?? 'auto') as Theme;
  const frame = frameOf(address, { theme });
  const [, section = '', id = ''] = frame.path.split('/');
  const make = pages.get(`/${section}`);
  if (make === undefined)
    return [
      'text/html; charset=utf-8',
      roomPage(errorPage({ status: 404, message: 'No page has this address.' }, frame), frame),
      404,
    ];
  return ['text/html; charset=utf-8', roomPage(make(frame, decodeURIComponent(id)), frame), 200];
}
