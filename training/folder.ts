/** The folder of the corpora, as the first argument on the command line names it. Throws with how to call `script` where there is none. */
export function corporaFolder(script: string): string {
  const folder = process.argv[2];
  if (folder === undefined) throw new Error(`Usage: ${script} FOLDER`);
  return folder;
}
