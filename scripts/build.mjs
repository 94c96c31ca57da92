// `npm run build`: src/ as JavaScript and types in dist/, with the data files that lie beside the code.
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, rmSync } from 'node:fs';

rmSync('dist', { recursive: true, force: true });
const { status } = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], {
  stdio: 'inherit',
});
if (status !== 0) process.exit(status ?? 1);
cpSync('src', 'dist', { recursive: true, filter: (path) => !/\.tsx?$/.test(path) });
chmodSync('dist/cli/main.js', 0o755);
