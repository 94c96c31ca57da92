import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { columnsOf } from '../../src/view/report/columns.ts';
import { MAIN, run, variorum } from './program.ts';

const folder = mkdtempSync(join(tmpdir(), 'variorum-cli-'));
const at = (name: string) => join(folder, name);

beforeAll(() => {
  const report = (id: string, count: string) =>
    JSON.stringify({
      id,
      outlet: `Outlet ${id}`,
      text: `Mayor Ada Quill said on Monday: “The bridge will open in May, and ${count} trams will cross it.”`,
    });
  writeFileSync(at('good.jsonl'), `${report('a', 'ninety')}\n${report('b', 'forty')}\n`);
  writeFileSync(at('half.jsonl'), `${report('c', 'ten')}\nthis is no JSON\n`);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

// Each run is a process of its own, which on a busy machine takes its time.
vi.setConfig({ testTimeout: 120_000 });

describe('exit status and standard error', () => {
  it('is 1 when an input fails, which is named, and the rest is done', async () => {
    const { status, stdout, stderr } = await variorum(['read', at('half.jsonl'), at('nowhere.txt')]);
    expect(status).toBe(1);
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).id),
    ).toEqual(['c']);
    expect(stderr).toContain('half.jsonl');
    expect(stderr).toContain('nowhere.txt');
  });

  it.each([
    [['collate']],
    [['collate', '--bogus', 'x']],
    [['nonsense']],
    [['collate', 'x', '--width', 'wide']],
    [['collate', 'x', '--modes', 'some']],
    [['collate', 'x', '--json', '--html', '-']],
    [['serve', 'x', '--archive', 'y']],
    [['serve', '--host', '0.0.0.0', 'x']],
    [['changes', '--since', 'soon']],
    [['changes', '--since', '2022-01-16junk']],
    [[]],
  ])('is 2 for wrong usage: %j', async (args) => {
    const { status, stdout, stderr } = await variorum(args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).not.toBe('');
    expect(stderr).not.toContain('    at '); // a trace of calls says nothing to a user
  });

  it('is 0 for help and version', async () => {
    const [help, version] = await Promise.all([variorum(['collate', '--help']), variorum(['--version'])]);
    expect([help.status, version.status]).toEqual([0, 0]);
    expect(help.stdout).toContain('Usage: variorum collate');
    expect(version.stdout.trim()).toBe(JSON.parse(readFileSync('package.json', 'utf8')).version);
  });

  it('is 0 when the reader of the output stops reading', async () => {
    const command = `"${process.execPath}" ${MAIN} read examples; echo "status $?" >&2`;
    const { stderr } = await run('sh', ['-c', `{ ${command}; } | head -c 20`]);
    expect(stderr).toBe('status 0\n');
  });
});

describe('the forms of collate', () => {
  it('go to the files named, or to standard output for -', async () => {
    const { status, stdout } = await variorum([
      'collate',
      at('good.jsonl'),
      '--html',
      at('page.html'),
      '--markdown',
      '-',
      '--tei',
      at('edition.xml'),
    ]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^# Variorum/);
    expect(readFileSync(at('page.html'), 'utf8')).toMatch(/^<!doctype html>/);
  });

  it('cannot be written where there is no folder: 1, and the file is named', async () => {
    const { status, stderr } = await variorum(['collate', at('good.jsonl'), '--html', at('no/such/page.html')]);
    expect(status).toBe(1);
    expect(stderr).toContain('page.html');
  });

  it('for a terminal keep to the width, without colour where nobody looks', async () => {
    const { stdout } = await variorum(['collate', 'examples', '--width', '60']);
    expect(stdout.split('\n').length).toBeGreaterThan(50);
    expect(stdout.split('\n').filter((line) => columnsOf(line) > 60)).toEqual([]);
    expect(stdout).not.toContain('\x1b');
  });

  it('read standard input', async () => {
    const { status, stdout } = await variorum(['group', '-'], readFileSync(at('good.jsonl'), 'utf8'));
    expect(status).toBe(0);
    expect(stdout.trim().split('\n')).toHaveLength(2);
  });
});

describe('serve', () => {
  it('opens the reading room at once, fills it, and serves it until it is told to end, on a free port where the usual one is taken', async () => {
    const taken = createServer().listen(8240, 'localhost');
    const child = spawn(process.execPath, [MAIN, 'serve', at('good.jsonl')]);
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    const address = await new Promise<string>((resolve, reject) => {
      let said = '';
      child.stdout.on('data', (chunk) => {
        said += chunk;
        const found = /http:\/\/localhost:\d+\//.exec(said);
        if (found) resolve(found[0]);
      });
      child.on('close', () => reject(new Error(`ended before it served: ${said}`)));
    });
    expect(address).not.toContain(':8240/');
    await vi.waitFor(async () => expect(await (await fetch(`${address}speakers`)).text()).toContain('Ada Quill'), {
      timeout: 60_000,
      interval: 200,
    });
    child.kill('SIGINT');
    expect(await ended).toBe(0);
    taken.close();
  });
});

describe('an archive', () => {
  it('is not made where nothing could be read, and stays where there was one', async () => {
    const archive = at('new.variorum');
    const nothing = await variorum(['add', at('nowhere.txt'), '--archive', archive]);
    expect([nothing.status, nothing.stdout]).toEqual([1, '0 added · 1 failed · no archive was made\n']);
    expect(readdirSync(folder).filter((name) => name.startsWith('new.'))).toEqual([]);
    await variorum(['add', at('good.jsonl'), '--archive', archive]);
    await variorum(['add', at('nowhere.txt'), '--archive', archive]);
    expect(existsSync(archive)).toBe(true);
  });

  it('lists a report without a headline by its first words, and one without an outlet by its file', async () => {
    writeFileSync(
      at('plain.txt'),
      'the harbour was shut at noon, and the ferries waited outside until the fog had gone.',
    );
    await variorum(['add', at('plain.txt'), at('good.jsonl'), '--archive', at('list.variorum')]);
    const { stdout } = await variorum(['documents', '--archive', at('list.variorum')]);
    expect(stdout).toContain('plain.txt  the harbour was shut at noon');
    expect(stdout).toContain('Outlet a  Mayor Ada Quill said on Monday');
    expect(stdout).not.toContain(folder);
  });
});
