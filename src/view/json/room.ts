import type { DocumentPage, StorylinePage, StoryPage } from '../../core/room.ts';
import { storyJson, storylineJson } from './collation.ts';
import { documentJson } from './document.ts';

/** What the reading room's pages have, in the published form; pages that are not here are given as they are. */

export function storyPageJson({ story, collation, synopses, near, speakers }: StoryPage) {
  return {
    story: storyJson(story, synopses),
    documents: collation.documents.map(documentJson),
    storylines: collation.storylines.map((line) => storylineJson(line, synopses)),
    near,
    speakers,
  };
}

export function storylinePageJson({ storyline, stories, synopses }: StorylinePage) {
  return { storyline: storylineJson(storyline, synopses), stories };
}

export function documentPageJson({ read, ...page }: DocumentPage) {
  return { document: documentJson(read), ...page };
}
