import { timesApart } from '../../core/times-apart.ts';
import type { Saying } from '../sayings/saying.ts';

/** Something told in a saying, with the place of its story in the storyline. */
export interface Told {
  readonly saying: Saying;
  readonly story: number;
}

/** The first of each time: of stories of their own, and weeks apart where their days are known; in the order of time, those without a day among the first. */
export function firstsApart<T extends Told>(all: readonly T[]): T[] {
  const firsts = timesApart(all, ({ saying }) => saying.version.day).flatMap((time) => {
    const dated = time.find(({ saying }) => saying.version.day !== null);
    const undated = time.filter(({ saying }) => saying.version.day === null);
    return dated === undefined ? undated : [dated, ...undated];
  });
  return firsts.filter((one, i) => firsts.findIndex(({ story }) => story === one.story) === i);
}
