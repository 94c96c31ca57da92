import { weightsOf } from '../languages/en/weights.ts';
import { unpackModel } from './model/linear.ts';
import { unpackWordTable } from './model/word-table.ts';
import { createNameRecogniser, type NameRecogniser } from './names/recogniser.ts';
import { createTagger, type Tagger } from './tags/tagger.ts';
import { WordCache } from './words.ts';

/** What reading learned from corpora, with the facts of the forms that it has seen. */
export interface Models {
  readonly words: WordCache;
  readonly tag: Tagger;
  readonly recognise: NameRecogniser;
}

let loaded: Models | null = null;

/** The models of English, loaded at the first call and kept: one set a thread. Throws where the package is not whole. */
export function englishModels(): Models {
  loaded ??= {
    words: new WordCache(unpackWordTable(weightsOf('words'))),
    tag: createTagger(unpackModel(weightsOf('tagger'))),
    recognise: createNameRecogniser(unpackModel(weightsOf('names'))),
  };
  return loaded;
}
