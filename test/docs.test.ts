import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../src/app/settings.ts';
import { createProgram } from '../src/cli/program.ts';
import * as library from '../src/index.ts';

const page = (name: string) => readFileSync(join('docs', name), 'utf8');

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
});

/** Every property that a schema names, at any depth. */
function fieldNames(schema: unknown): string[] {
  if (schema === null || typeof schema !== 'object') return [];
  const own = 'properties' in schema ? Object.keys(schema.properties as object) : [];
  return [...own, ...Object.values(schema).flatMap(fieldNames)];
}
