import { accessSync, constants, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * A Chromium for tests: the one that `CHROMIUM_PATH` names, else one of this system, else the one that npm brought with
 * `@sparticuz/chromium`, which has with it all that a bare Debian with Node lacks. Throws when none of them starts.
 */
export async function openBrowser(): Promise<Browser> {
  const { path, env } = process.env.CHROMIUM_PATH
    ? fromPath(process.env.CHROMIUM_PATH)
    : (onSystem() ?? (await fromNpm()));
  try {
    return await chromium.launch({ executablePath: path, args: ['--no-sandbox', '--disable-gpu'], env });
  } catch (error) {
    throw new Error(`${path} does not start; install Debian's chromium or name a browser in CHROMIUM_PATH`, {
      cause: error,
    });
  }
}

interface Found {
  readonly path: string;
  readonly env: Record<string, string>;
}

const ownEnv = (): Record<string, string> => ({ ...(process.env as Record<string, string>) });

function fromPath(path: string): Found {
  if (!existsSync(path)) throw new Error(`CHROMIUM_PATH names ${path}, where there is nothing`);
  return { path, env: ownEnv() };
}

function onSystem(): Found | null {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const path = folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find(isProgram);
  return path === undefined ? null : { path, env: ownEnv() };
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Unpacked once, beside its place and moved there whole, so that test files that run at once do not meet half of it. */
async function fromNpm(): Promise<Found> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error(
      `npm has no Chromium for ${process.platform}-${process.arch}: install one and name it in CHROMIUM_PATH`,
    );
  const kept = resolve('node_modules/.cache/chromium-147');
  if (!existsSync(join(kept, 'chromium'))) await unpack(kept);
  const env = {
    ...ownEnv(),
    LD_LIBRARY_PATH: [join(kept, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter),
    FONTCONFIG_PATH: join(kept, 'fonts'),
  };
  return { path: join(kept, 'chromium'), env };
}

async function unpack(kept: string): Promise<void> {
  const arriving = `${kept}.${process.pid}`;
  mkdirSync(arriving, { recursive: true });
  const before = process.env.TMPDIR;
  try {
    process.env.TMPDIR = arriving; // where the package unpacks itself
    process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs24.x'; // makes it unpack the libraries, too
    const { default: packed } = await import('@sparticuz/chromium');
    await packed.executablePath();
    // The package's own file looks for its fonts in /tmp; without a font Chromium ends at the first word.
    writeFileSync(join(arriving, 'fonts', 'fonts.conf'), fontsIn(kept));
    renameSync(arriving, kept);
  } catch (error) {
    rmSync(arriving, { recursive: true, force: true });
    if (!existsSync(join(kept, 'chromium'))) throw error; // else another process unpacked it meanwhile
  } finally {
    delete process.env.AWS_LAMBDA_JS_RUNTIME;
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

function fontsIn(folder: string): string {
  const path = (name: string) => join(folder, name).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${path('fonts')}</dir><cachedir>${path('fonts-cache')}</cachedir></fontconfig>
`;
}
