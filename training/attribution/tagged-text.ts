import type { Block } from '../../src/core/document.ts';
import { type Attributes, attributesOf } from '../../src/read/attribution/attributes.ts';
import { type View, viewOf } from '../../src/read/attribution/view.ts';
import { englishModels } from '../../src/read/models.ts';
import { nameMentions } from '../../src/read/names/name-mentions.ts';
import { splitSentences } from '../../src/read/sentences.ts';
import { tagSentences } from '../../src/read/tags/tag-sentences.ts';
import { tokenise } from '../../src/read/tokens.ts';

/** A text as reading sees it before syntax: with our own tokens, sentences, tags and names. */
export interface TaggedText {
  readonly view: View;
  readonly at: Attributes;
}

/** Reads a plain text, one paragraph a line, up to its tags and names. */
export function tagText(text: string): TaggedText {
  const tokens = tokenise(text);
  const sentences = splitSentences(text, tokens, paragraphsOf(text));
  const tagged = tagSentences(text, tokens, sentences, englishModels());
  const names = nameMentions(text, tokens, tagged, englishModels());
  const view = viewOf(text, tokens, sentences);
  return { view, at: attributesOf(view, names) };
}

function paragraphsOf(text: string): Block[] {
  return [...text.matchAll(/[^\n]+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    kind: 'paragraph',
  }));
}
