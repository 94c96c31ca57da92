import type { Leaning } from '../../../core/language.ts';
import { withoutThe } from '../small-words.ts';
import { PERSONAL_TITLE } from './cues.ts';

/** What a noun says of the outlet whose name follows it: "the agency NNA", "a foreign newspaper, the Bay Call". */
const DESCRIBED =
  /(?:(?:^|[ (“"'‘])(?:an?|the|this|that|its|our)(?: (?!of |in |on |to |by |from )[\p{L}-]+){0,2} (?:news |press )?(?:agency|newspaper|paper|daily|tabloid|weekly|magazine|broadcaster|station|channel|network|website|site|portal|service|blog),?|(?:^| )(?:newspaper|website|broadcaster|agency))(?: the)?$/iu;

const REPORTS_BEFORE =
  /(?:^|[^\p{L}])(?<cue>according to|as (?:quoted|reported|told|carried|cited) (?:by|in)|(?:first |earlier )?(?:quoted|reported|cited|revealed|published|carried|broadcast|printed) (?:by|in)|citing|quoting|(?:we |to )?quot(?:e|ed|es) from|in (?:a|an) (?:report|story|article) (?:by|in|from))$/iu;

const TOLD_BEFORE =
  /(?:^|[^\p{L}])(?<cue>told|tells|telling|interview (?:with|to|in|for|by)|(?:said|says|boasted|complained|confided|admitted|confirmed|spoke|speaking|talking|gave an interview)(?: so| this| it| that)? (?:to|with)|boasted (?:to|in))$/iu;

const BEFORE = [
  ['reports', REPORTS_BEFORE],
  ['told', TOLD_BEFORE],
] as const;

const REPORTS_AFTER =
  /^(?:['’]s)? (?:(?:own|news|first) )?(?:reporter|correspondent|poll|survey|report|story|count|investigation|article|exclusive|scoop|interview|journalist)s?(?!\p{L})/iu;

const VERB_AFTER =
  /^(?:,? (?:newspaper|news agency|agency|website|paper))?,?(?: (?:also|had|has|have|later|first|already|earlier|itself)){0,2} (?:reports|reported|writes|wrote|written|quotes|quoted|reveals|revealed|published|broadcast)(?!\p{L})/iu;

/**
 * How a sentence leans on an outlet whose name stands between the two parts of it: it reports what that outlet does, or what was said
 * to it; `null` where it only names it ("the Call’s owner").
 */
export function leaningOn(before: string, after: string): Leaning | null {
  if (PERSONAL_TITLE.test(before)) return null;
  const bare = before.replace(/[“"'‘]$/u, '').trimEnd();
  const described = bare.replace(DESCRIBED, '').replace(/,$/, '');
  for (const cue of [bare.replace(/(?:^| )(?:the|an?)$/i, ''), described]) {
    for (const [kind, pattern] of BEFORE) {
      const words = pattern.exec(cue)?.groups?.cue;
      if (words !== undefined) return { kind, before: before.length - cue.length + words.length, after: 0 };
    }
  }
  const mark = /^[”"'’](?!s\b),?/u.exec(after)?.[0] ?? '';
  const rest = after.slice(mark.length);
  const verb = VERB_AFTER.exec(rest) ?? (/(?:^| )(?:an?|the|one)$/i.test(bare) ? REPORTS_AFTER.exec(rest) : null);
  if (verb === null) return null;
  return { kind: /interview/i.test(verb[0]) ? 'told' : 'reports', before: 0, after: mark.length + verb[0].length };
}

/** What only says of an agency's name that it is one. */
const AGENCY_NOUNS = / (?:(?:International )?(?:News|Press) Agency|Newswire|News Wire|Wire News|Wire)$/u;

/** The names by which a text can mean an outlet: its own without an article, and an agency's without what says that it is one ("Norna Newswire"). */
export function outletForms(name: string): readonly string[] {
  const whole = withoutThe(name).replace(/^The /, '');
  const short = whole.replace(AGENCY_NOUNS, '');
  return short === whole || short.length < 3 ? [whole] : [whole, short];
}
