// `npm test`: every check of the project in turn, each named, the first failures last on the screen.
import { spawnSync } from 'node:child_process';

const CHECKS = [
  ['format and lint', ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.']],
  ['types', ['node_modules/typescript/bin/tsc', '--noEmit']],
  ['dead code', ['node_modules/knip/bin/knip.js']],
  ['tests', ['node_modules/vitest/vitest.mjs', 'run']],
];

const failed = [];
for (const [name, args] of CHECKS) {
  console.log(`\n— ${name}`);
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status !== 0) failed.push(name);
}
console.log(
  `\n${CHECKS.length - failed.length} checks passed, ${failed.length} failed${failed.length ? `: ${failed.join(', ')}` : ''}`,
);
process.exit(failed.length ? 1 : 0);
