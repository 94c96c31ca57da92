import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { variorum } from './program.ts';

const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/;
const folder = mkdtempSync(join(tmpdir(), 'variorum-hostile-'));
const archive = join(folder, 'news.variorum');
const run = (...args: string[]) => variorum([...args, '--archive', archive]);

beforeAll(async () => {
  const text =
    'The \x1b[31mred\x1b[0m mayor \x1b]0;owned\x07 spoke\n\nTARN - "We \x1b[2Jwill\u202e rebuild\u009b31m it," Mayor Ada \x1b]8;;x\x07Kolenko said on Monday.\n\n"It was\x07 never safe," said Ivo Marsh, who leads the opposition.\n';
  writeFileSync(join(folder, 'esc\x1b[31mred.txt'), text);
  expect((await run('add', folder)).status).toBe(0);
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true }));

describe('what reports and their names hold', () => {
  it.each([
    ['documents'],
    ['stories'],
    ['speakers'],
    ['changes'],
    ['search', 'mayor'],
    ['quotes', '--about', 'rebuild'],
    ['verify'],
  ])('does not command the terminal: %s', async (...args) => {
    const { stdout, stderr, status } = await run(...args);
    expect(status).toBe(0);
    expect(stdout.length).toBeGreaterThan(10);
    expect(stdout + stderr).not.toMatch(CONTROL);
  });

  it('does not command it where something fails either', async () => {
    const { stderr, status } = await variorum(['read', join(folder, 'not\x1b[2Jthere.txt')]);
    expect(status).toBe(1);
    expect(stderr).toContain('not\ufffd[2Jthere.txt: no such file or folder');
  });
});

describe('a correction by hand', () => {
  it('of a report or a correction that is not there is refused', async () => {
    const split = await run('correct', '{"op":"split","documents":["nosuchreport"]}');
    expect(split).toMatchObject({ status: 2, stderr: expect.stringContaining('has no report "nosuchreport"') });
    const undo = await run('correct', '{"op":"undo","undone":"c9"}');
    expect(undo).toMatchObject({ status: 2, stderr: expect.stringContaining('has no correction "c9"') });
    expect((await run('corrections')).stdout).toBe('');
  });
});
