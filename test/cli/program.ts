import { spawn } from 'node:child_process';

/** How a run of the command line ended. */
export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export const MAIN = 'src/cli/main.ts';

/** Runs the command line as a process of its own, with `input` on its standard input. */
export function variorum(args: readonly string[], input = '', env: Record<string, string> = {}): Promise<Ended> {
  return run(process.execPath, [MAIN, ...args], input, env);
}

/** Runs any program the same way. */
export function run(
  program: string,
  args: readonly string[],
  input = '',
  env: Record<string, string> = {},
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { env: { ...process.env, ...env } });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk) => out.push(chunk));
    child.stderr.on('data', (chunk) => err.push(chunk));
    child.stdin.on('error', () => {}); // it may end before it has read all of its input
    child.stdin.end(input);
    child.on('error', reject);
    child.on('close', (status) =>
      resolve({ status, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() }),
    );
  });
}
