import { analysed } from '../../analyses/telling.ts';

/** The texts of each utterance that several reports give, in the order of the reports. */
export function told(texts: readonly string[]): string[][] {
  const { utterances } = analysed(texts.map((text, index) => ({ outlet: `Outlet ${index + 1}`, text })));
  return utterances
    .filter(({ witnesses }) => witnesses.length > 1)
    .map(({ witnesses }) => witnesses.map((w) => w.text));
}
