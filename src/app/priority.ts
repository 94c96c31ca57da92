import { getPriority, setPriority } from 'node:os';

/** Steps behind: of a processor that both want, the thread behind gets one part in four. */
const BEHIND = 5;
/** There is nothing behind it. */
const LAST = 19;

/**
 * Puts this thread, and those that it starts from now on, behind others for the processors, so that a page of the reading
 * room does not wait for reports being read. With nobody waiting nothing is slower. On Linux alone a thread has a priority
 * of its own; elsewhere, where it would be the whole program's, nothing is done.
 */
export function workBehindReaders(): void {
  if (process.platform !== 'linux') return;
  try {
    setPriority(Math.min(getPriority() + BEHIND, LAST));
  } catch {
    // Where priorities may not be changed all is done as before.
  }
}
