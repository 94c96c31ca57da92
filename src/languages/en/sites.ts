import type { Fate } from '../../core/language.ts';
import { kindsByLemma } from './kinds.ts';

/** Verbs of what befalls one person once, by what befalls: what their subjects go through, and what is done to somebody. Lemmas. */
const FATES: Readonly<Record<'undergone' | 'done', Readonly<Record<string, string>>>> = {
  undergone: { death: 'die succumb perish', collapse: 'collapse faint' },
  done: { arrest: 'arrest detain apprehend handcuff', shooting: 'shoot gun', stabbing: 'stab knife', birth: 'bear' },
};

/** Nouns of places where people are found, by kinds of which one act has one. Lemmas. */
const SITES: Readonly<Record<string, string>> = {
  hospital: 'hospital clinic infirmary hospice ward',
  way: 'ambulance helicopter',
  scene: 'scene spot',
  home: 'home house apartment flat bungalow villa mansion bedroom bathroom bed',
  street: 'street road highway motorway roadside pavement sidewalk alley bridge',
  vehicle: 'car taxi van bus lorry truck jeep minibus train tram',
  custody: 'custody prison jail cell',
  airport: 'airport terminal',
  hotel: 'hotel motel hostel',
  shop: 'shop store supermarket mall pharmacy market',
  bar: 'bar pub nightclub club cafe café restaurant',
  office: 'office headquarters',
  court: 'court courtroom courthouse',
  school: 'school classroom university campus college',
  worship: 'church cathedral chapel mosque synagogue temple',
  park: 'park field forest wood woodland',
  water: 'river lake sea pond canal pool',
  border: 'border checkpoint crossing',
  dressing: 'dressing-room changing-room locker-room pitch stadium',
};

const [UNDERGONE, DONE] = [kindsByLemma(FATES.undergone), kindsByLemma(FATES.done)];
const SITE_OF = kindsByLemma(SITES);

/** What befalls one person once, by the verb's lemma and the word after it: `die` a `death`, also "found dead"; `null` for others. */
export function fateOf(lemma: string, next: string): Fate | null {
  if (lemma === 'find') return next === 'dead' ? { kind: 'death', isDone: true } : null;
  const [undergone, done] = [UNDERGONE.get(lemma)?.[0], DONE.get(lemma)?.[0]];
  if (undergone !== undefined) return { kind: undergone, isDone: false };
  return done === undefined ? null : { kind: done, isDone: true };
}

/** The kind of place that a noun names, by its lemma: `clinic` a `hospital`; `null` for others. */
export function siteOf(lemma: string): string | null {
  return SITE_OF.get(lemma)?.[0] ?? null;
}

/** Kinds that one place can be: a scene is in a street, a cell has a hospital beside it, a car stands in the road. */
const TOGETHER: readonly (readonly string[])[] = [
  [
    'scene',
    'home',
    'street',
    'vehicle',
    'shop',
    'bar',
    'office',
    'school',
    'worship',
    'park',
    'water',
    'hotel',
    'airport',
    'border',
    'court',
    'custody',
    'dressing',
  ],
  ['street', 'vehicle', 'border'],
  ['custody', 'hospital'],
  ['custody', 'court'],
  ['way', 'street'],
  ['shop', 'office'],
  ['shop', 'airport'],
  ['shop', 'street'],
  ['hotel', 'bar'],
  ['park', 'water'],
  ['park', 'school'],
  ['park', 'street'],
  ['bar', 'shop'],
  ['bar', 'street'],
];

/** Whether an act that stood in a place of the one kind cannot have stood in one of the other: who died in hospital did not die at the scene. */
export function sitesExclude(one: string, other: string): boolean {
  if (one === other) return false;
  return !TOGETHER.some(([first, ...rest], i) =>
    i === 0
      ? [one, other].includes(first!) && rest.includes(one === first ? other : one)
      : [first, ...rest].includes(one) && [first, ...rest].includes(other),
  );
}
