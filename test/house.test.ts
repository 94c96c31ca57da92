import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

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
});
