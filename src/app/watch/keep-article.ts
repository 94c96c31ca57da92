import { type ArticleRow, articleOf, sameWords, updateArticle } from '../../archive/articles.ts';
import { type AddContext, addDocument, readDocumentsOf } from '../../archive/documents.ts';
import { inTransaction, type OpenArchive } from '../../archive/open.ts';
import type { Document } from '../../core/document.ts';
import { InputError } from '../../core/errors.ts';
import { english } from '../../languages/en/language.ts';
import type { Validators } from '../../network/fetcher.ts';
import type { ReadItem } from '../read.ts';
import { READER_VERSION } from '../version.ts';
import { textHash } from './entry-keys.ts';
import type { Got } from './fetch-article.ts';
import type { WatchSettings } from './settings.ts';

/** An article with what was got for it and, where that was an item, what reading made of it. */
export interface Finished {
  readonly article: ArticleRow;
  readonly got: Got;
  /** `null` where there was nothing to read. */
  readonly read: ReadItem | InputError | null;
}

/** What became of an article. `same`: its page or entry came again and says what it said, or another one says it. */
export type Kept = 'added' | 'revision' | 'same' | 'later' | 'failed';

/**
 * Keeps the outcomes of some articles in one step: each document in the same transaction as the mark that it is done,
 * so that an interruption at any moment neither loses an article nor doubles it.
 */
export async function keepArticles(
  archive: OpenArchive,
  finished: readonly Finished[],
  settings: WatchSettings,
  now: number,
): Promise<Kept[]> {
  return inTransaction(archive, async (db) => {
    const kept: Kept[] = [];
    for (const one of finished) {
      // Its feed may have been removed, or its entry changed, since it was taken from the queue.
      const article = await articleOf(db, one.article.id);
      if (!article || article.nextTry === null) kept.push('same');
      else {
        kept.push(await keepOne(db, { ...one, article }, settings, now));
        // The feed changed its words while this was under way: it stays due.
        if (article.entryHash !== one.article.entryHash)
          await updateArticle(db, article.id, { nextTry: now, entry: article.entry });
      }
    }
    return kept;
  });
}

type Database = Parameters<typeof addDocument>[0];

async function keepOne(
  db: Database,
  { article, got, read }: Finished,
  settings: WatchSettings,
  now: number,
): Promise<Kept> {
  if (got.got === 'unchanged') return settle(db, article, {}, true, settings, now);
  if (got.got === 'nothing')
    return keepFailure(db, article, got.message, got.lasting, got.error?.retryAfterMs ?? 0, settings, now);
  if (read === null || read instanceof InputError)
    return keepFailure(db, article, read?.message.replace(`${got.item.file}: `, '') ?? '', true, 0, settings, now);
  const { document } = read.read;
  const words = textHash(document);
  const told = { textHash: words, ...validatorsOf(got.validators), error: got.note };
  const isPage = got.validators !== null;
  if (article.document !== null) {
    if (await saysTheSame(db, article.document, document)) return settle(db, article, told, isPage, settings, now);
  } else {
    const same = await sameWords(db, article, words);
    if (same !== null) return settle(db, article, { ...told, document: same }, false, settings, now);
  }
  const context: AddContext = { at: new Date(now).toISOString(), reader: READER_VERSION, keyOf: english.nameKey };
  const added = await addDocument(db, read, context);
  await settle(db, article, { ...told, document: added.id }, isPage, settings, now);
  return added.outcome === 'known' ? 'same' : added.outcome;
}

const validatorsOf = (validators: Validators | null): Partial<Validators> =>
  validators === null ? {} : { etag: validators.etag, lastModified: validators.lastModified };

/** Pages change in their menus and advertisements with every visit: only other words or another headline count. */
async function saysTheSame(db: Database, id: string, now: Pick<Document, 'text' | 'title'>): Promise<boolean> {
  const [before] = await readDocumentsOf(db, [id]);
  if (!before) return false;
  return textHash(before.document) === textHash(now);
}

/** It is done, and where it is a page it is looked at again after a while. */
async function settle(
  db: Database,
  article: ArticleRow,
  change: Parameters<typeof updateArticle>[2],
  isPage: boolean,
  { revisitAfterMs }: WatchSettings,
  now: number,
): Promise<Kept> {
  const waitMs = isPage ? revisitAfterMs[article.revisits] : undefined;
  await updateArticle(db, article.id, {
    ...{ error: null, ...change, state: 'kept', tries: 0 },
    ...{
      nextTry: waitMs === undefined ? null : now + waitMs,
      revisits: article.revisits + (waitMs === undefined ? 0 : 1),
    },
    // What it was read from is kept as its original: of an entry that is done with only the title is asked for.
    ...(waitMs === undefined ? { entry: titleAlone(article.entry) } : {}),
  });
  return 'same';
}

function titleAlone(entry: string): string {
  const { title } = JSON.parse(entry) as { title?: string | null };
  return JSON.stringify({ title: title ?? null });
}

async function keepFailure(
  db: Database,
  article: ArticleRow,
  message: string,
  lasting: boolean,
  restMs: number,
  { retryAfterMs }: WatchSettings,
  now: number,
): Promise<Kept> {
  const waitMs = lasting ? undefined : retryAfterMs[article.tries];
  // What is in the archive already stays; a page that is gone later is not looked at again.
  const state = article.document !== null ? 'kept' : waitMs === undefined ? 'failed' : 'waiting';
  await updateArticle(db, article.id, {
    ...{ state, error: message, tries: article.tries + 1 },
    nextTry: waitMs === undefined ? null : now + Math.max(waitMs, restMs),
  });
  return waitMs === undefined ? 'failed' : 'later';
}
