import { readFileSync } from 'node:fs';

/** The bytes of `weights/NAME.bin`, which `training/` makes. Throws where the package is not whole. */
export function weightsOf(
  name: 'words' | 'tagger' | 'names' | 'parser' | 'attribution' | 'trees' | 'sure' | 'no-cue',
): Uint8Array {
  return Uint8Array.from(readFileSync(new URL(`./weights/${name}.bin`, import.meta.url)));
}
