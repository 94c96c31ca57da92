import { setPriority } from 'node:os';

/** Of two threads that want the same processor this leaves one in four parts to the later one (Linux: nice 5 against 0). */
const BEHIND = 5;

/**
 * Puts this thread, and those that it starts from now on, behind others for the processors, so that a page of the reading
 * room does not wait for reports being read. With nobody waiting nothing is slower. On Linux alone a thread has a priority
 * of its own; elsewhere, where it would be the whole program's, nothing is done.
 */
export function workBehindReaders(): void {
  if (process.platform !== 'linux') return;
  try {
    setPriority(BEHIND);
  } catch {
    // Where priorities may not be changed all is done as before.
  }
}
