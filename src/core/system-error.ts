/** What the system's codes for a file that it did not give or take mean to a reader. */
const WORDS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'there is no permission',
  EPERM: 'there is no permission',
  ELOOP: 'its links lead in a circle',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is no folder',
  ENAMETOOLONG: 'its name is too long',
  EMFILE: 'too many files are open',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk can only be read',
  EIO: 'the disk does not answer',
};

/** Why the system did not open, read or write a file, in words; `null` for an error that is not the system's. */
export function systemProblem(error: unknown, file: string): string | null {
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (code === undefined || syscall === undefined) return null;
  // Node gives names of files as text: bytes of one that are no UTF-8 are lost, and with them the way to the file.
  if (code === 'ENOENT' && file.includes('\ufffd')) return 'its name is not UTF-8';
  return WORDS[code] ?? `the system says ${code}`;
}
