/** Titles and the like, which a name follows: a full stop after one never ends a sentence. Without the stop. */
export const BEFORE_NAMES: ReadonlySet<string> = words(`
  Mr Mrs Ms Mx Dr Prof Rev Fr Hon St Ste Messrs Mme Mlle Gen Lt Col Maj Capt Cpl Sgt Cmdr Cdr Adm Brig Pvt Amb Insp
  Supt Det Sen Rep Reps Sens Gov Govs Pres Dep Lieut Ald Atty Asst Assoc Ft Mt Pt v vs Vs cf ca approx Msgr Sr
`);

/** Abbreviations that a sentence may end with: what follows decides. Without the stop. */
export const ENDING: ReadonlySet<string> = words(`
  Inc Corp Co Ltd LLC Plc plc Bros Jr Sr Esq etc Etc al Est Dept dept Univ Ave Blvd Rd Hwy Bldg ext eg ie viz
  Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat
  Ala Ariz Ark Calif Colo Conn Del Fla Ga Ind Kan Ky La Md Mich Minn Mont Neb Nev Okla Ore Pa Penn Tenn Tex Va Vt
  Wash Wis Wyo Ont Que hr hrs mins secs yr yrs mos lb lbs oz sq cu Ph Sc esp incl
`);

/** Those of `ENDING` after which a word with a capital begins a sentence, be it what it may; with the stop. */
export const ALWAYS_ENDING = 'etc.';

/** Abbreviations only where a number follows: elsewhere they are words. Without the stop. */
export const BEFORE_NUMBERS: ReadonlySet<string> = words(
  'No Nos no nos p pp Vol vol Art art Sec Ch fig Fig figs Figs c Op op',
);

/**
 * Prefixes that stay one token with what follows the hyphen, as in the English Web Treebank; every other hyphen between
 * words is a token of its own.
 */
export const BOUND_PREFIXES: readonly string[] = [
  ...words(`e non mid re anti co pre pro cross post over multi ex sub counter semi neo mini socio psycho pan arch un
  ultra inter intra trans super hyper vice extra quasi pseudo bi tri`),
];

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter(Boolean));
}
