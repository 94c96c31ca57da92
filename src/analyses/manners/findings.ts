import type { Evidence, VerbRow } from '../../core/finding.ts';
import type { Language } from '../../core/language.ts';
import type { Draft } from '../draft.ts';
import { atStart, counted, listed, someOutlets } from '../sentences.ts';
import { evidenceAt, type Version } from '../version.ts';
import { type Contrast, chanceInWords, contrastOf, isColoured, LEAST_SAYINGS } from './contrast.ts';
import { type Source, sourcesOf } from './sources.ts';
import { type Telling, tellingsIn } from './tellings.ts';

/**
 * Where an outlet has one source claim, insist or accuse and all others say, or has a source claim what it says elsewhere,
 * over its sayings as a whole. That verbs of saying are dealt out by who speaks is long known (Geis 1987, "The Language of
 * Politics"; Caldas-Coulthard 1994, "On reporting reporting"; Floyd 2000, "The reporting verbs and bias in the press");
 * which verbs leave open whether something is so, or take it for true, follows Recasens, Danescu-Niculescu-Mizil and
 * Jurafsky 2013. Told are counts, and how often verbs dealt out at random would fall so far apart.
 */
export function mannerFindings(versions: readonly Version[], language: Language): Draft[] {
  const tellings = versions.flatMap(tellingsIn);
  const sources = sourcesOf(tellings, language);
  return [...withinOutlets(tellings, sources), ...sources.flatMap((source) => acrossOutlets(source) ?? [])];
}

const outletOf = ({ version }: Telling): string => version.outlet;

/** What each outlet has sources claim or accuse, set against all others whom it has speak. */
function withinOutlets(tellings: readonly Telling[], sources: readonly Source[]): Draft[] {
  return [...Map.groupBy(tellings, outletOf)].flatMap(([outlet, own]) => {
    const told = sources
      .map(({ name, tellings: all }) => ({ name, tellings: all.filter((telling) => outletOf(telling) === outlet) }))
      .filter(({ tellings: some }) => some.length > 0);
    const groupCount = told.filter(({ tellings: some }) => some.length >= LEAST_SAYINGS).length;
    return told.flatMap(({ name, tellings: first }) => {
      const found = contrastOf(first, () => own.filter((telling) => !first.includes(telling)), groupCount);
      return found === null ? [] : [withinDraft(outlet, name, found, told, groupCount)];
    });
  });
}

/** The outlet that most has a source claim or accuse where the others do not, or the other way round. */
function acrossOutlets({ name, tellings }: Source): Draft | null {
  const byOutlet = [...Map.groupBy(tellings, outletOf).values()];
  if (byOutlet.length < 2) return null;
  const groupCount = byOutlet.filter(({ length }) => length >= LEAST_SAYINGS).length;
  const found = byOutlet.flatMap((own) => {
    const others = tellings.filter((telling) => !own.includes(telling));
    return contrastOf(own, () => others, groupCount) ?? contrastOf(others, () => own, groupCount) ?? [];
  });
  const [best] = found.sort((a, b) => a.chance - b.chance);
  return best === undefined ? null : acrossDraft(name, best, groupCount);
}

function withinDraft(
  outlet: string,
  name: string,
  found: Contrast,
  told: readonly Source[],
  groupCount: number,
): Draft {
  const others = told.filter((source) => source.name !== name).sort((a, b) => b.tellings.length - a.tellings.length);
  const names = someOutlets(others.map((source) => source.name));
  const apart = groupCount === 1 ? 'them' : `one of its ${groupCount} sources with as many sayings`;
  return {
    ...draft(found, `${outlet} has ${name}`, `all others whom it has speak (${names})`, apart),
    detail: {
      type: 'verbs',
      of: outlet,
      rows: [
        ...rowsOf(name, found.first),
        ...others.filter(({ tellings }) => tellings.length >= LEAST_SAYINGS).flatMap((o) => rowsOf(o.name, o.tellings)),
      ],
    },
  };
}

function acrossDraft(name: string, found: Contrast, groupCount: number): Draft {
  const outlets = (told: readonly Telling[]): readonly string[] => [...new Set(told.map(outletOf))];
  const [first, second] = [outlets(found.first), outlets(found.second)];
  const apart = groupCount === 1 ? 'them' : `one of ${groupCount} outlets`;
  const have = first.length === 1 ? 'has' : 'have';
  return {
    ...draft(found, `${someOutlets(first)} ${have} ${name}`, someOutlets(second), apart),
    detail: { type: 'verbs', of: name, rows: rowsOf(name, [...found.first, ...found.second]) },
  };
}

/** Who has whom speak by which verbs in how many sayings, what the verbs say, and how likely that is. */
function draft({ first, second, chance }: Contrast, who: string, others: string, apart: string): Omit<Draft, 'detail'> {
  const coloured = [...first, ...second].filter(isColoured);
  const other = second.filter(isColoured);
  const elsewhere =
    other.length === 0
      ? `none of ${counted(second.length, 'saying')}, where the verbs are ${verbsIn(second)}`
      : `${other.length} of ${counted(second.length, 'saying')} (${verbsIn(other)})`;
  return {
    kind: 'stance',
    explanation: `${atStart(who)} ${verbsIn(first.filter(isColoured))} in ${first.filter(isColoured).length} of ${counted(first.length, 'saying')}, ${others} in ${elsewhere}. ${meaningsOf(coloured)}${endorsedIn(first, second)} By chance alone ${apart} would stand so far apart ${chanceInWords(chance)}.`,
    strength: chance < STRONG ? 0.7 : 0.5,
    evidence: evidenceOf(first, second),
  };
}

/** A chance below which the contrast is as strong as a finding of this kind can be. */
const STRONG = 0.01;

/** Verbs that a sentence names, the commonest first. */
const MOST_VERBS = 4;

function verbsIn(told: readonly Telling[]): string {
  const verbs = [...Map.groupBy(told, ({ lemma }) => lemma)].sort((a, b) => b[1].length - a[1].length);
  return listed(verbs.slice(0, MOST_VERBS).map(([lemma]) => `“${lemma}”`));
}

/** What the verbs that doubt or judge say, each once. */
function meaningsOf(coloured: readonly Telling[]): string {
  const of = (manner: string): readonly Telling[] => coloured.filter((telling) => telling.manner === manner);
  const verb = (told: readonly Telling[], one: string, several: string): string =>
    `${verbsIn(told)} ${new Set(told.map(({ lemma }) => lemma)).size === 1 ? one : several}`;
  const [doubting, judging] = [of('doubting'), of('judging')];
  const meanings = [
    ...(doubting.length === 0
      ? []
      : [verb(doubting, 'leaves it open whether it is so', 'leave it open whether it is so')]),
    ...(judging.length === 0
      ? []
      : [
          verb(
            judging,
            'makes an attack, a threat, a boast or a complaint of it',
            'make an attack, a threat, a boast or a complaint of it',
          ),
        ]),
  ];
  return `Of these verbs ${meanings.join('; ')}.`;
}

/** Verbs of taking for true from which on they tell how the other group is introduced. */
const LEAST_ENDORSING = 2;

const isEndorsing = ({ manner }: Telling): boolean => manner === 'endorsing';

/** The verbs of the second group that take for true what the first has claimed, where the first has them less often. */
function endorsedIn(first: readonly Telling[], second: readonly Telling[]): string {
  const [own, other] = [first.filter(isEndorsing), second.filter(isEndorsing)];
  if (other.length < LEAST_ENDORSING || own.length / first.length >= other.length / second.length) return '';
  const here = own.length === 0 ? 'none' : own.length;
  return ` Verbs that take it for true or for something to be known (${verbsIn(other)}) stand in ${other.length} of the latter, in ${here} of the former.`;
}

/** Places of either group that a finding shows: those that doubt or judge, those that take for true, then a few of the others. */
const MOST_COLOURED = 12;
const MOST_PLAIN = 4;

function evidenceOf(first: readonly Telling[], second: readonly Telling[]): Evidence[] {
  return [first, second].flatMap((told) => {
    const others = told.filter((telling) => !isColoured(telling));
    const plain = others.filter((telling) => !isEndorsing(telling));
    const shown = [
      ...told.filter(isColoured).slice(0, MOST_COLOURED),
      ...others.filter(isEndorsing).slice(0, MOST_COLOURED),
      ...plain.slice(0, MOST_PLAIN),
    ];
    return shown.map(({ version, verb }) => evidenceAt(version, verb, verb.form));
  });
}

/** Where the verbs stand that doubt or judge what the source says that a finding is about. */
export function colouredOf({ detail }: Draft): Evidence[] {
  if (detail.type !== 'verbs') return [];
  const own = detail.rows.filter(({ by }) => by === detail.rows[0]!.by);
  return own.filter(isColoured).map(({ evidence }) => evidence);
}

function rowsOf(by: string, told: readonly Telling[]): VerbRow[] {
  return told.map(({ version, verb, lemma, manner }) => ({
    by,
    verb: lemma,
    manner,
    evidence: evidenceAt(version, verb, lemma),
  }));
}
