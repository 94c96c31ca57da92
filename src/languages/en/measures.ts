/**
 * Nouns by what their amount is of, so that two reports that put one amount under two of them can be set side by side:
 * what is offered for a company is its "bid", "offer" or "approach". Written for this project from reports of business.
 */
const KINDS: Readonly<Record<string, string>> = {
  deal: 'deal bid offer approach proposal purchase acquisition takeover buyout transaction merger',
  damage: 'damage loss destruction',
  fine: 'fine penalty settlement',
  wage: 'wage salary pay earnings',
  ransom: 'ransom payment',
  debt: 'debt liability',
  budget: 'budget spending expenditure',
  quake: 'magnitude strength',
};

const BY_LEMMA: ReadonlyMap<string, string> = new Map(
  Object.entries(KINDS).flatMap(([kind, lemmas]) => lemmas.split(' ').map((lemma) => [lemma, kind] as const)),
);

/** What the amount is of that stands under a noun, by its lemma (`deal` for bid, offer and approach); `null` for other nouns. */
export function measureKind(lemma: string): string | null {
  return BY_LEMMA.get(lemma) ?? null;
}
