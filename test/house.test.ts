import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cueOf } from '../src/languages/en/attribution/cues.ts';
import { FUNCTION_WORDS } from '../src/languages/en/function-words.ts';
import { SPEECH_VERBS } from '../src/languages/en/speech-verbs.ts';

/** What each room of `src/` may import. Data goes one way; a room that is not named here may import nothing. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  core: [],
  text: ['core'],
  languages: ['core'],
  intake: ['core'],
  clean: ['core', 'text', 'languages'],
  read: ['core', 'text', 'languages'],
  collate: ['core', 'text'],
  analyses: ['core', 'text'],
  archive: ['core'],
  network: ['core'],
  app: ['core', 'text', 'languages', 'intake', 'clean', 'read', 'collate', 'analyses', 'archive', 'network'],
  view: ['core'],
  http: ['core', 'app', 'view'],
  cli: ['core', 'app', 'view', 'http'],
  mcp: ['core', 'app'],
  'index.ts': ['core', 'text', 'languages', 'intake', 'clean', 'read', 'collate', 'analyses', 'archive', 'app'],
};

const SOURCE = 'src';

function sourceFiles(): string[] {
  return readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.m?[jt]sx?$/.test(file))
    .map((file) => file.split(sep).join('/'));
}

const roomOf = (file: string): string => file.split('/')[0]!;

/** Paths, relative to `src/`, of the files of the project that `code` in `file` imports. */
export function importsOf(file: string, code: string): string[] {
  const found = [...code.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)(['"])(\.[^'"]+)\1/g)].map((match) => match[2]!);
  return found.map((target) => posix.normalize(posix.join(posix.dirname(file), target)));
}

function trespasses(file: string, code: string): string[] {
  const own = roomOf(file);
  return importsOf(file, code)
    .map(roomOf)
    .filter((room) => room !== own && !(MAY_IMPORT[own] ?? []).includes(room))
    .map((room) => `${file} imports ${room}`);
}

/** Rooms that ask the tables of `src/languages` what a word does, and hold none themselves. */
const WORDLESS = ['read', 'collate', 'analyses'];

/** Values of our own types that are English function words too: no text is compared with them. */
const OWN_VALUES = new Set(['other', 'same', 'past', 'about', 'this', 'either', 'anybody']);

const isWord = (word: string): boolean => /^[a-z]+$/.test(word) && !OWN_VALUES.has(word);
const isSmall = (word: string): boolean => isWord(word) && (FUNCTION_WORDS.has(word) || SPEECH_VERBS.has(word));

/**
 * English words that `code` compares texts with: alone beside `===`, looked for among a view's forms, in a set or a list cut at
 * blanks (from two on; names of features have digits or capitals), or within a regular expression. What stands in comments and in sentences for readers is no such word.
 */
export function englishIn(code: string): string[] {
  const bare = code.replace(/\/\*[\s\S]*?\*\/|(?:^|\s)\/\/.*$/gm, '');
  const all = (pattern: RegExp): string[] => [...bare.matchAll(pattern)].map((match) => match[1]!);
  const compared = all(/(?:[!=]==|lower\b(?:(?!signals)[^;\n])*\.(?:includes|(?:last)?[iI]ndexOf)\()\s*'([^']+)'/g);
  const lists = [...all(/new Set\(\s*\[([^\]]*)\]/g), ...all(/['"`]([^'"`]+)['"`]\s*\.split\(/g)];
  const named = lists.filter((list) => !/[\dA-Z]/.test(list));
  const listed = named.map((list) => list.split(/[\s',]+/).filter(isSmall)).filter((words) => words.length > 1);
  const patterns = all(
    /[(=,!?:|&]\s*\/((?:[^/\\\n[*]|\\.|\[(?:[^\]\\]|\\.)*\])(?:[^/\\\n[]|\\.|\[(?:[^\]\\]|\\.)*\])*)\/[a-z]*/g,
  );
  const written = patterns.map((pattern) =>
    pattern.replace(/\\[pP]\{[^}]*\}|\\.|\(\?<[^>=!]*>|\[(?:[^\]\\]|\\.)*\]/g, ' '),
  );
  const inPatterns = written
    .flatMap((pattern) => pattern.match(/[a-z]{2,}/g) ?? [])
    .filter((word) => isSmall(word) || (isWord(word) && cueOf(word) !== null));
  return [...new Set([...compared.filter(isSmall), ...listed.flat(), ...inPatterns])];
}

describe('the house', () => {
  it('lets each room import only what it may', () => {
    const found = sourceFiles().flatMap((file) => trespasses(file, readFileSync(join(SOURCE, file), 'utf8')));
    expect(found).toEqual([]);
  });

  it('sees a trespass, in every form of import', () => {
    expect(trespasses('core/span.ts', "import { x } from '../text/align.ts';")).toEqual(['core/span.ts imports text']);
    expect(trespasses('text/a.ts', "const x = await import('../app/b.ts');")).toEqual(['text/a.ts imports app']);
    expect(trespasses('collate/deep/a.ts', "export * from '../../read/b.ts';")).toEqual([
      'collate/deep/a.ts imports read',
    ]);
    expect(trespasses('collate/a.ts', "import '../core/span.ts'; import './b.ts';")).toEqual([]);
  });

  it('names every room that exists', () => {
    const rooms = readdirSync(SOURCE, { withFileTypes: true }).map((entry) => relative('.', entry.name));
    expect(rooms.filter((room) => !(room in MAY_IMPORT))).toEqual([]);
  });

  it('holds the words of a language in its tables alone', () => {
    const found = sourceFiles()
      .filter((file) => WORDLESS.includes(roomOf(file)))
      .map((file) => [file, englishIn(readFileSync(join(SOURCE, file), 'utf8'))] as const);
    expect(found.filter(([, words]) => words.length > 0)).toEqual([]);
  });

  it('sees a word, wherever a text is compared with it', () => {
    expect(englishIn("if (view.lower[i] === 'that') return 1;")).toEqual(['that']);
    expect(englishIn("const i = view.lower.indexOf('among', 3);")).toEqual(['among']);
    expect(englishIn("const JOINERS = new Set(['of', 'the', 'van']);")).toEqual(['of', 'the']);
    expect(englishIn("const LINKS = 'of the van'.split(' ');")).toEqual(['of', 'the']);
    expect(englishIn('if (/^(?:saying|telling)$/.test(form)) return;')).toEqual(['saying', 'telling']);
    expect(englishIn('name.replace(/^the /i, "")')).toEqual(['the']);
    expect(englishIn("if (signals(word, 'that') || kind === 'other' || tag === 'IN') return `the name`;")).toEqual([]);
    expect(englishIn('// "that" is none: /the/.test(form)\nconst NUMBER = /^\\d+(?:st)?$/;')).toEqual([]);
  });
});
