import { parentPort, workerData } from 'node:worker_threads';
import { openArchive } from '../../archive/open.ts';
import { updateStories } from '../update-stories.ts';

// Stories are formed on a thread of their own, so that feeds are visited and questions answered meanwhile.
const archive = await openArchive((workerData as { path: string }).path);
try {
  parentPort!.postMessage({ changed: await updateStories(archive) });
} finally {
  await archive.close();
}
