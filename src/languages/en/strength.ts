/**
 * Scales on which reports soften and harden, from the softest to the hardest, equally spaced. Grades of one scale
 * compare with each other only. The order of modals follows Palmer 2001, "Mood and Modality", sections 2.1 and 3.2.
 */
const SCALES: Readonly<Record<string, string>> = {
  possibility: 'might may could can should would will must',
  certainty: 'possibly perhaps maybe probably likely apparently evidently clearly certainly definitely undoubtedly',
  frequency: 'never rarely seldom occasionally sometimes often usually always',
  amount: 'few some several many most all',
  size: 'tiny small moderate considerable large huge enormous massive',
  asking: 'suggest ask request urge call demand insist order',
  criticism: 'question criticise criticize blame condemn denounce slam',
  assertion: 'hint imply say state declare assert',
  harm: 'affect harm hurt injure wound kill murder slaughter',
  violence: 'incident unrest clash fighting violence attack assault war massacre',
  movement: 'visit enter move advance push invade storm',
  closeness: 'nearly almost fully totally completely absolutely',
  belief: 'doubt suspect think believe know',
  fear: 'concern worry fear alarm panic',
  damage: 'dent damage ruin destroy devastate annihilate',
};

const PLACES: ReadonlyMap<string, { readonly scale: string; readonly value: number }> = new Map(
  Object.entries(SCALES).flatMap(([scale, list]) => {
    const lemmas = list.split(' ');
    return lemmas.map((lemma, i) => [lemma, { scale, value: (2 * i) / (lemmas.length - 1) - 1 }] as const);
  }),
);

/** Where a lemma (lower case) stands on its scale: -1 (softest) to 1 (hardest); `null` where it stands on none. */
export function strengthOf(lemma: string): { readonly scale: string; readonly value: number } | null {
  return PLACES.get(lemma) ?? null;
}
