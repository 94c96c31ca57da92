import type { AlertNews, DocumentLine, SayingLine, StoryLine } from '../../core/room.ts';
import type { FeedEntry } from '../../view/atom.ts';
import { count } from '../../view/edition.ts';
import { documentAddress, newsAddress, placeAddress, storyAddress } from '../../view/room/addresses.ts';

/** A story in a feed. */
export function storyEntry(story: StoryLine): FeedEntry {
  const disputed = story.disputed > 0 ? `; ${count(story.disputed, 'point')} disputed` : '';
  return {
    subject: `story ${story.id}`,
    title: story.title,
    page: storyAddress(story.id),
    updated: story.toDay ?? story.fromDay ?? '',
    author: null,
    summary: `${count(story.documentCount, 'report')} of ${count(story.outletCount, 'outlet')}, ${count(story.origins, 'origin')}${disputed}.`,
  };
}

/** A report in a feed. */
export function documentEntry(
  document: Omit<DocumentLine, 'outlet' | 'isDated' | 'bound' | 'revises'>,
  summary: string,
): FeedEntry {
  return {
    subject: `document ${document.id}`,
    title: document.title ?? document.opening ?? document.publisher,
    page: documentAddress(document.id),
    updated: document.day,
    author: document.publisher,
    summary,
  };
}

/** A saying in a feed. */
export function sayingEntry(saying: SayingLine, speaker: string): FeedEntry {
  return {
    subject: `saying ${saying.document.id} ${saying.attribution}`,
    title: `${speaker} in ${saying.document.publisher}`,
    page: placeAddress({ document: saying.document.id, start: saying.start, end: saying.end }),
    updated: saying.document.day,
    author: saying.document.publisher,
    summary: saying.text,
  };
}

/** What an alert told of, in a feed. */
export function newsEntry(news: AlertNews): FeedEntry {
  const { id, title, at, summary } = news;
  return { subject: `event ${id}`, title, page: newsAddress(news), updated: at, author: null, summary };
}
