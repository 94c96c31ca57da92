/** What a storyline is called by at most: so many names. */
const NAMED = 3;
/** Names that are looked at for it, heaviest first: some are left out. */
const CONSIDERED = 12;
/** Share of the texts with a name in which it is part of a longer one, from which the longer one is its name. */
const IN_FULL = 0.5;
/** Words of a name at most. */
const LONGEST = 3;
/** Words that begin with as many same letters name one thing: Korea, Korean. */
const SAME_START = 4;
/** Capitalised words in a row. */
const RUN = /\p{Lu}[\p{L}\p{M}]*(?: \p{Lu}[\p{L}\p{M}]*)+/gu;

/**
 * A name for a storyline from the words that its stories share, `ranked` heaviest first: the first three that name
 * different things, each as half of the texts with it write it in full (“Harry Winston”, “Red Sox”). Words that are
 * written without a capital are no names; where nothing is left, the heaviest word. Empty for no words at all.
 */
export function storylineName(
  ranked: readonly string[],
  texts: readonly string[],
  isFunctionWord: (form: string) => boolean,
): string {
  const names = unique(ranked.map((form) => quiet(form, texts)))
    .filter(isName)
    .slice(0, CONSIDERED);
  const inFull = fullNames(new Set(names), texts, isFunctionWord);
  const chosen: string[] = [];
  for (const name of names) {
    if (chosen.length === NAMED) break;
    const words = chosen.flatMap((one) => one.split(' '));
    if (!words.some((word) => isSameThing(word, name))) chosen.push(inFull.get(name)!);
  }
  return chosen.length > 0 ? chosen.join(', ') : (ranked[0] ?? '');
}

/** A word that headlines or datelines shout, as some text has it in a sentence; acronyms stay as they are. */
function quiet(form: string, texts: readonly string[]): string {
  if (form !== form.toUpperCase()) return form;
  const spoken = form.charAt(0) + form.slice(1).toLowerCase();
  return texts.some((text) => text.includes(spoken)) ? spoken : form;
}

function unique(forms: readonly string[]): string[] {
  return [...new Set(forms)];
}

/** Whether a word is written as names are. Words of two letters are mostly titles and initials. */
export function isName(form: string): boolean {
  return form.length > 2 && /^\p{Lu}/u.test(form);
}

function isSameThing(a: string, b: string): boolean {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  return x === y || (Math.min(x.length, y.length) >= SAME_START && x.slice(0, SAME_START) === y.slice(0, SAME_START));
}

/** Each name as texts write it in full: the longest row of capitals around it that half of them have. */
function fullNames(
  names: ReadonlySet<string>,
  texts: readonly string[],
  isFunctionWord: (form: string) => boolean,
): Map<string, string> {
  const counts = new Map([...names].map((name) => [name, new Map<string, number>()]));
  for (const text of texts) {
    for (const [name, rows] of rowsIn(text, names, isFunctionWord)) {
      for (const row of rows) counts.get(name)!.set(row, (counts.get(name)!.get(row) ?? 0) + 1);
    }
  }
  const full = (name: string): string => {
    const having = texts.filter((text) => text.includes(name)).length;
    const usual = [...counts.get(name)!].filter(([, count]) => count >= IN_FULL * having);
    usual.sort(([a, m], [b, n]) => b.split(' ').length - a.split(' ').length || n - m);
    return usual[0]?.[0] ?? name;
  };
  return new Map([...names].map((name) => [name, full(name)]));
}

/** The rows of two and three capitalised words that hold one of `names`, by the name. */
function rowsIn(
  text: string,
  names: ReadonlySet<string>,
  isFunctionWord: (form: string) => boolean,
): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  // Headlines in capitals and grammar at the beginning of a sentence are not part of names.
  const belongs = (word: string): boolean =>
    names.has(word) || (word !== word.toUpperCase() && !isFunctionWord(word.toLowerCase()));
  for (const [run] of text.matchAll(RUN)) {
    const words = run.split(' ');
    words.forEach((name, at) => {
      if (!names.has(name)) return;
      const rows = found.get(name) ?? new Set();
      found.set(name, rows);
      for (let from = Math.max(0, at - LONGEST + 1); from <= at; from++) {
        for (let to = Math.max(at, from + 1) + 1; to <= Math.min(words.length, from + LONGEST); to++) {
          const row = words.slice(from, to);
          if (row.every(belongs)) rows.add(row.join(' '));
        }
      }
    });
  }
  return found;
}
