import { describe, expect, it } from 'vitest';
import { documentRoomPage } from '../../src/view/room/document.ts';
import { roomPage } from '../../src/view/room/frame.ts';
import { roomData } from '../page/room-data.ts';
import { frameOf, roomPages } from '../page/room-server.ts';
import { fixture } from './fixture.ts';

const pages = roomPages(fixture);

/** The markup of the page at an address, for a reader who may correct unless `over` says otherwise. */
function pageAt(address: string, over: Parameters<typeof frameOf>[1] = {}): string {
  const frame = frameOf(address, over);
  const [, section = '', id = ''] = frame.path.split('/');
  return roomPage(pages.get(`/${section}`)!(frame, decodeURIComponent(id)), frame);
}

const story = fixture.stories[0]!;
const storyAddress = `/stories/${story.id}`;

const ADDRESSES = [
  '/',
  '/empty',
  storyAddress,
  `/storylines/${fixture.storylines[0]!.id}`,
  '/documents',
  '/documents/mirror?at=3-20',
  '/speakers',
  '/speakers/irena%20holt',
  '/outlets',
  '/outlets/Tidewater%20Wire',
  '/search?q=dam',
  '/search?q=by:ada',
  '/corrections',
  '/feeds',
  '/add',
  '/add?job=j1',
  '/api',
  '/help',
  '/sign-in?wrong',
];

describe.each(ADDRESSES)('the page at %s', (address) => {
  const page = pageAt(address);

  it('holds nothing that the policy forbids', () => {
    expect(page).not.toMatch(/\sstyle="/);
    expect(page).not.toMatch(/\son\w+="/);
    expect(page).not.toContain('<style');
    expect(page.match(/<script/g)).toHaveLength(1);
  });

  it('shows hostile text as text', () => {
    expect(page).not.toContain('<img src=x');
    expect(page).not.toContain('href="javascript:');
    expect(page).not.toContain('<b>"failing"');
  });

  it('has a place for every link within it, no id twice, and one heading of the first level', () => {
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]!);
    const links = [...page.matchAll(/href="#([^"]+)"/g)].map((match) => match[1]!);
    expect(links.filter((id) => !ids.includes(id))).toEqual([]);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    expect(page.match(/<h1/g)).toHaveLength(1);
  });

  it('sends the reader’s mark with every form that writes', () => {
    const forms = [...page.matchAll(/<form[^>]*method="post".*?<\/form>/gs)].map((match) => match[0]);
    for (const form of forms) expect(form).toContain('name="csrf" value="token-of-the-test"');
  });
});

describe('a reader who may not correct', () => {
  it.each(ADDRESSES)('finds no way to at %s', (address) => {
    const page = pageAt(address, { mayCorrect: false, csrf: null });
    expect(page).not.toContain('action="/corrections"');
    expect(page).not.toContain('action="/add"');
  });
});

describe('a document', () => {
  const { text } = fixture.documents[0]!.document;

  it('marks the words that its address names, and only them', () => {
    const marked = /<mark class="at" id="at" tabindex="-1">(.*?)<\/mark>/s.exec(
      pageAt('/documents/courier?at=5-16'),
    )![1]!;
    expect(marked.replace(/<[^>]+>/g, '')).toBe(text.slice(5, 16));
  });

  it('marks a saying by its id', () => {
    const marked = /<mark class="at" id="at" tabindex="-1">(.*?)<\/mark>/s.exec(
      pageAt('/documents/courier?said=a2'),
    )![1]!;
    expect(marked.replace(/<[^>]+>/g, '')).toBe('“The dam is safe.”');
  });

  it('marks each fragment of an interrupted quotation, and not the words between them', () => {
    const data = roomData(fixture).document('courier');
    const attributions = data.read.annotations.attributions.map((one) =>
      one.id === 'a2'
        ? {
            ...one,
            content: [
              { start: 5, end: 16 },
              { start: 30, end: 41 },
            ],
          }
        : one,
    );
    const read = { ...data.read, annotations: { ...data.read.annotations, attributions } };
    const page = documentRoomPage({ ...data, read }, frameOf('/documents/courier?said=a2')).body.markup;
    const marked = [...page.matchAll(/<mark class="at"( id="at" tabindex="-1")?>(.*?)<\/mark>/gs)];
    expect(marked.map(([, , words]) => words!.replace(/<[^>]+>/g, ''))).toEqual([
      text.slice(5, 16),
      text.slice(30, 41),
    ]);
    expect(marked.map(([, place]) => place !== undefined)).toEqual([true, false]);
  });

  it.each(['5-5', '9-3', `5-${text.length + 1}`, 'x', '-1-4', '1e9-2', '5-16-20'])('marks nothing for %s', (at) => {
    expect(pageAt(`/documents/courier?at=${at}`)).not.toContain('<mark class="at"');
  });

  it('holds every character of its text, in order, where it says that it stands', () => {
    const page = pageAt('/documents/courier?at=5-16');
    const blocks = [...page.matchAll(/data-start="(\d+)">(.*?)<\/(?:p|blockquote|h2)>/gs)];
    expect(blocks.length).toBe(fixture.documents[0]!.document.blocks.length);
    for (const [, start, body] of blocks) {
      const words = body!
        .replace(/<[^>]+>/g, '')
        .replace(/&quot;/g, '"')
        .replace(/&#39;/g, "'")
        .replace(/&amp;/g, '&');
      expect(text.slice(Number(start), Number(start) + words.length)).toBe(words);
    }
  });
});

describe('a story', () => {
  it('shows two of its reports by themselves', () => {
    const whole = pageAt(storyAddress);
    const pair = pageAt(`${storyAddress}?one=wire&other=mirror`);
    expect(whole.match(/class="saying stop"/g)!.length).toBeGreaterThan(pair.match(/class="saying stop"/g)!.length);
    expect(pair.match(/class="witness[ "]/g)).toHaveLength(3); // the base and both
    expect(pair).toContain('both have');
    expect(pageAt(`${storyAddress}?one=courier&other=nobody`)).toBe(whole);
  });
});

describe('a storyline', () => {
  const page = pageAt(`/storylines/${fixture.storylines[0]!.id}`);

  it('shows what is said again along time, with the words of each time, and tells it once', () => {
    const again = /<section class="part" id="again".*?<\/section>/s.exec(page)![0];
    expect(again).toContain('class="timeline"');
    expect(again.match(/<blockquote>/g)!.length).toBeGreaterThan(1);
    expect(page.slice(page.indexOf('id="changes"'))).not.toContain('>Said again<');
  });
});

it('keeps the colours that the reader chose', () => {
  expect(pageAt('/', { theme: 'dark' })).toContain('value="dark" checked');
  expect(pageAt('/', { theme: 'auto' })).toContain('value="auto" checked');
});
