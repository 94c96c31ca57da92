import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../src/app/settings.ts';
import { createProgram } from '../src/cli/program.ts';
import * as library from '../src/index.ts';

const page = (name: string) => readFileSync(join('docs', name), 'utf8');
const pages = readdirSync('docs').filter((name) => name.endsWith('.md'));

// Nothing public ships undocumented (after Datasette's test_docs.py).
describe('the docs', () => {
  const commands = page('commands.md');
  const all = createProgram(() => {}).commands;

  it.each(all.map((command) => [command.name(), command] as const))(
    'tell of the command %s and its options',
    (name, command) => {
      expect(commands).toContain(`variorum ${name}`);
      const missing = command.options.map((option) => option.long!).filter((flag) => !commands.includes(flag));
      expect(missing).toEqual([]);
      expect(command.description() || command.summary()).not.toBe('');
    },
  );

  it('tell of every setting', () => {
    expect(Object.keys(defaultSettings).filter((name) => !commands.includes(`\`${name}\``))).toEqual([]);
  });

  it('tell of every export of the library', () => {
    const told = page('library.md');
    const isTold = (name: string) => new RegExp(`\`${name}\\b`).test(told);
    expect(Object.keys(library).filter((name) => !isTold(name))).toEqual([]);
  });

  it('tell of every field of the JSON', () => {
    const told = page('json.md');
    const names = readdirSync('docs/schema').flatMap((name) => fieldNames(JSON.parse(page(join('schema', name)))));
    expect(names.length).toBeGreaterThan(80);
    expect([...new Set(names)].filter((name) => !told.includes(`\`${name}\``))).toEqual([]);
  });

  it('lead nowhere that is not there', () => {
    const links = (name: string, text: string) =>
      [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map((match) => join(dirname(name), match[1]!));
    const sources = [...pages.map((name) => join('docs', name)), 'README.md', 'CHANGELOG.md'].filter(existsSync);
    const broken = sources.flatMap((file) =>
      links(file, readFileSync(file, 'utf8'))
        .filter((to) => !existsSync(to))
        .map((to) => `${file}: ${to}`),
    );
    expect(broken).toEqual([]);
  });
});

/** Every property that a schema names, at any depth. */
function fieldNames(schema: unknown): string[] {
  if (schema === null || typeof schema !== 'object') return [];
  const own = 'properties' in schema ? Object.keys(schema.properties as object) : [];
  return [...own, ...Object.values(schema).flatMap(fieldNames)];
}
