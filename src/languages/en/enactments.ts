/**
 * Nouns for what is decided, planned or agreed, where its name tells what it is for ("tax relief bill", "religious freedom
 * law"). Those of one line can stand for one such thing in a report: a bill becomes a law, an offer a deal.
 */
const LINES: readonly string[] = [
  'law bill legislation measure act statute ordinance amendment',
  'deal agreement accord pact treaty compromise',
  'ban order decree restriction edict',
  'plan proposal project scheme initiative',
  'ad advert advertisement commercial',
];

const KINDS: ReadonlyMap<string, string> = new Map(
  LINES.flatMap((line) => line.split(' ').map((noun) => [noun, line.split(' ')[0]!] as const)),
);

/** The kind of decision, plan or agreement that a noun's lemma names, by the plainest noun of it; `null` for other nouns. */
export function enactmentKind(lemma: string): string | null {
  return KINDS.get(lemma) ?? null;
}

/** Words beside such a noun that do not tell what it is for. */
const PLAIN: ReadonlySet<string> = new Set(
  `new first last second several other same such own recent current former next many few more most main key major big large
  small early late long short old young federal state local national public joint whole full entire final initial original
  similar certain various additional particular different possible likely previous past future annual overall general
  specific single double proposed pending planned draft house senate parliamentary government bipartisan updated revised
  sweeping expansive landmark historic ambitious modest comprehensive broad massive temporary provisional tentative better good great bad strong formal actual
  controversial contentious disputed divisive latest -year -page year month week`.split(/\s+/),
);

/** Whether a lemma beside such a noun does not tell what it is for: "new", "sweeping", "pending". */
export function isPlainBeside(lemma: string): boolean {
  return PLAIN.has(lemma);
}

/** Verbs that tell what a law, plan or the like does, rather than what becomes of it ("could allow", but not "could fail"). */
const DOES: ReadonlySet<string> = new Set(
  `allow let permit enable authorise authorize entitle require force oblige compel order ban bar prohibit forbid outlaw give
  grant deny make protect limit cap curb restrict end abolish repeal raise cut lower create extend strip shield punish fine
  criminalise criminalize legalise legalize`.split(/\s+/),
);

/** Whether a verb's lemma tells what a law or plan does. */
export function isDoneByLaw(lemma: string): boolean {
  return DOES.has(lemma);
}
