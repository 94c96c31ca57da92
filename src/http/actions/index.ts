import type { Action } from './action.ts';
import { addAction } from './add.ts';
import { correctAction } from './correct.ts';
import { eventsAction } from './events.ts';
import { signInAction, signOutAction } from './sign-in.ts';

/** What is done beside reading pages. One file a kind: a new one is a line here. */
export const ACTIONS: readonly Action[] = [addAction, correctAction, eventsAction, signInAction, signOutAction];
