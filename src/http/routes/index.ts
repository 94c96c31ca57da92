import { alertRoute, alertsRoute } from './alerts.ts';
import { correctionsRoute } from './corrections.ts';
import { documentRoute } from './document.ts';
import { documentsRoute } from './documents.ts';
import { feedsRoute } from './feeds.ts';
import { originalRoute } from './original.ts';
import { outletRoute } from './outlet.ts';
import { outletsRoute } from './outlets.ts';
import type { Route } from './route.ts';
import { searchRoute } from './search.ts';
import { speakerRoute } from './speaker.ts';
import { speakersRoute } from './speakers.ts';
import { storiesRoute } from './stories.ts';
import { storyRoute } from './story.ts';
import { storylineRoute } from './storyline.ts';

/** Pages that are answered from the archive. One file a page: a new one is a line here. */
export const ROUTES: readonly Route[] = [
  storiesRoute,
  storyRoute,
  storylineRoute,
  documentsRoute,
  documentRoute,
  originalRoute,
  speakersRoute,
  speakerRoute,
  outletsRoute,
  outletRoute,
  searchRoute,
  correctionsRoute,
  feedsRoute,
  alertsRoute,
  alertRoute,
];
