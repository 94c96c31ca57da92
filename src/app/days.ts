import { withYears } from '../clean/yearless.ts';
import type { ReadDocument } from '../core/collation.ts';
import { englishTimes } from '../languages/en/times/grammar.ts';
import { readTimes } from '../read/times/times.ts';

/**
 * Documents as they are, but those whose day becomes known by the others (`withYears`) with it, and with the times that they
 * tell ("yesterday") read anew from it.
 */
export function withDays(all: readonly ReadDocument[]): readonly ReadDocument[] {
  return withYears(all).map((one, at) => (one === all[at] ? one : retold(one)));
}

function retold({ document, annotations }: ReadDocument): ReadDocument {
  // In a language that is not read no times are told.
  if (annotations.times.length === 0) return { document, annotations };
  const { tokens, sentences } = annotations;
  return { document, annotations: { ...annotations, times: readTimes(document, tokens, sentences, englishTimes) } };
}
