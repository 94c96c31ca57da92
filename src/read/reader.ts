import type { Annotations } from '../core/annotations.ts';
import type { Document } from '../core/document.ts';
import { english } from '../languages/en/language.ts';
import { englishTimes } from '../languages/en/times/grammar.ts';
import { resolveActors } from './actors/resolve.ts';
import { readAttributions } from './attribution/attributions.ts';
import { viewOf } from './attribution/view.ts';
import { readCitations } from './citations/citations.ts';
import { readFigures } from './figures/figures.ts';
import { englishModels } from './models.ts';
import { nameMentions } from './names/name-mentions.ts';
import { splitSentences } from './sentences.ts';
import { tagSentences } from './tags/tag-sentences.ts';
import { readTimes } from './times/times.ts';
import { tokenise } from './tokens.ts';

/** Reads documents: what it needs of a language is loaded once, at the first document. */
export interface Reader {
  /**
   * Everything that reading says about `document`; tokens and sentences only where it is in a language that is not read.
   * Takes any text, also an empty one; never throws on its account.
   */
  read(document: Document): Annotations;
}

/** A reader of English. Make one a thread and keep it: its weights are shared by all its documents. */
export function createReader(): Reader {
  return { read: readDocument };
}

/** Rules and weights of one language find in another what is not there. What could not be told is taken for English. */
const LANGUAGES: ReadonlySet<string> = new Set([english.code, 'und']);

/** Of a document in a language that is not read. */
const NOTHING = { mentions: [], actors: [], attributions: [], figures: [], times: [], citations: [] };

/** The stages in their order: each may use what the ones before it found. */
function readDocument(document: Document): Annotations {
  const { text, blocks } = document;
  const tokens = tokenise(text);
  const sentences = splitSentences(text, tokens, blocks);
  if (!LANGUAGES.has(document.language)) return { document: document.id, tokens, sentences, ...NOTHING };
  const models = englishModels();
  const tagged = tagSentences(text, tokens, sentences, models);
  const names = nameMentions(text, tokens, tagged, models);
  const facts = tagged.flatMap(({ words }) => words);
  const view = viewOf(text, tokens, sentences, facts);
  const times = readTimes(document, tokens, sentences, englishTimes);
  const told = readAttributions(view, names, blocks, times);
  const { mentions, actors, attributions } = resolveActors(view, names, told, english);
  return {
    document: document.id,
    tokens,
    sentences,
    mentions,
    actors,
    attributions,
    figures: readFigures(document, sentences, times),
    times,
    citations: readCitations(document, view, sentences, attributions),
  };
}
