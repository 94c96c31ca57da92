/** Words between "not" and the "any" that it turns: "does not show any". */
const ANY_REACH = 3;

/**
 * Where the noun begins of which the forms (lower case) from `at` on say that there is none: after "no", "not one", "not a
 * single", "not show any"; `null` where they say no such thing ("no longer", "no one").
 */
export function afterNone(forms: readonly string[], at: number): number | null {
  const [form, next, second] = forms.slice(at, at + 3);
  if (form === 'no')
    return next === undefined || /^(?:one|longer|more|less|fewer|doubt|matter)$/.test(next) ? null : at + 1;
  if (form !== 'not' && form !== "n't") return null;
  if (next === 'one') return at + 2;
  if (next === 'a' && second === 'single') return at + 3;
  const any = forms.slice(at + 1, at + 1 + ANY_REACH).indexOf('any');
  return any < 0 ? null : at + 2 + any;
}
