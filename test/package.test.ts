import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'variorum-package-'));
const project = join(folder, 'project');
const npm = (cwd: string, ...args: string[]) =>
  execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
const node = (...args: string[]) => execFileSync(process.execPath, args, { cwd: project, encoding: 'utf8' });

vi.setConfig({ testTimeout: 120_000 });

// Packs the package as it would be published and installs it into a project that has nothing else.
beforeAll(() => {
  npm('.', 'pack', '--ignore-scripts=false', '--silent', '--pack-destination', folder);
  mkdirSync(project);
  writeFileSync(join(project, 'package.json'), '{"private": true, "type": "module"}\n');
  const packed = readdirSync(folder).find((name) => name.endsWith('.tgz'))!;
  npm(project, 'install', join(folder, packed), '--prefer-offline', '--no-audit', '--no-fund', '--silent');
  // More reports than one thread reads by itself, so that the worker of the package runs, too.
  const report = (i: number) =>
    JSON.stringify({ id: `r${i}`, text: `“The ferry ${i} is late,” said Ada Quill on Monday.` });
  writeFileSync(join(project, 'reports.jsonl'), Array.from({ length: 40 }, (_, i) => `${report(i)}\n`).join(''));
}, 240_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the package, installed into an empty project', () => {
  it('runs as a command', () => {
    const lines = node('node_modules/variorum/dist/cli/main.js', 'read', 'reports.jsonl', '--workers', '2')
      .trim()
      .split('\n');
    expect(lines.map((line) => JSON.parse(line).id)).toEqual(Array.from({ length: 40 }, (_, i) => `r${i}`));
    expect(readdirSync(join(project, 'node_modules/.bin'))).toContain('variorum');
    node('node_modules/variorum/dist/cli/main.js', 'collate', 'reports.jsonl', '--html', 'page.html');
    expect(readdirSync(project)).toContain('page.html');
  });

  it('is a library with types and schemas', () => {
    const program = `import { collate, defaultSettings, readDocuments, InputError } from 'variorum';
      import schema from 'variorum/schema/group.schema.json' with { type: 'json' };
      const read = [];
      for await (const one of readDocuments(['reports.jsonl'], { ...defaultSettings, workers: 0 })) {
        if (!(one instanceof InputError)) read.push(one);
      }
      console.log(read.length, collate(read).documents.length, typeof schema.title);`;
    expect(node('--input-type=module', '-e', program).trim()).toBe('40 40 string');
    expect(readdirSync(join(project, 'node_modules/variorum/dist'))).toContain('index.d.ts');
  });

  it('holds what it needs and nothing of the workshop', () => {
    const files = readdirSync(join(project, 'node_modules/variorum'), { recursive: true, encoding: 'utf8' });
    expect(files).toContain('LICENSE');
    expect(
      files.filter((name) => /^(test|bench|training|scripts|examples)\b|\.test\.|(?<!\.d)\.ts$/.test(name)),
    ).toEqual([]);
  });
});
