import { workerData } from 'node:worker_threads';
import { openRoom } from '../../app/room.ts';
import { problemOf } from '../problem.ts';
import { ROUTES } from '../routes/index.ts';
import type { PageRequest } from '../routes/route.ts';
import { rememberAnswers } from './answers.ts';
import type { Told } from './readers.ts';

// Tinypool gives its own data first and the pool's second.
const { archive } = (workerData as [unknown, { archive: string }])[1];
const library = openRoom(archive);
const answers = rememberAnswers();
const routes = new Map(ROUTES.map((route) => [route.operation, route]));

/** Answers one page. What goes wrong is told to the log whole and to the asker as far as they can do something about it. */
export default async function answer(request: PageRequest): Promise<Told> {
  try {
    const room = await library;
    // Asked before the page is made: what is written meanwhile makes the page old at once.
    const state = room.state();
    const key = JSON.stringify(request);
    const known = answers.get(key, state);
    if (known !== undefined) return { answer: known };
    const made = await routes.get(request.operation)!.answer(room, request);
    answers.set(key, state, made);
    return { answer: made };
  } catch (error) {
    const problem = problemOf(error);
    if (problem.status >= 500) console.error(`variorum: ${request.path}:`, error);
    return { problem };
  }
}
