import { opensAsAgency } from '../../core/agency-mark.ts';
import { isEarlier, type Version } from '../version.ts';

/**
 * Which of two reports that share text had it first, as far as anything tells; `null` where nothing does. An interview printed as it went goes
 * before what is told of it, an agency's report before a paper's, unless its day is known to be later; else days, and of one day hours;
 * of one outlet also the number of the issue, and the toll, which grows.
 */
export function hadFirst(a: Version, b: Version): Version | null {
  const [first, second] = [a.read.document, b.read.document];
  return (
    theOnly(a, b, isTranscript) ??
    agencysOf(a, b) ??
    (isEarlier(first, second) ? a : isEarlier(second, first) ? b : null) ??
    (a.outlet === b.outlet ? (lower(a, b, issueOf) ?? lower(a, b, tollOf)) : null)
  );
}

function theOnly(a: Version, b: Version, is: (one: Version) => boolean): Version | null {
  return is(a) === is(b) ? null : is(a) ? a : b;
}

function agencysOf(a: Version, b: Version): Version | null {
  const agencys = theOnly(a, b, ({ read }) => opensAsAgency(read.document));
  const other = agencys === a ? b : a;
  const isLater = agencys !== null && agencys.day !== null && other.day !== null && other.day < agencys.day;
  return isLater ? null : agencys;
}

/** That of which there is less, where it is known of both. */
function lower(a: Version, b: Version, of: (one: Version) => number | null): Version | null {
  const [here, there] = [of(a), of(b)];
  if (here === null || there === null || here === there) return null;
  return here < there ? a : b;
}

const issueOf = ({ read, language }: Version): number => language.issueOf(read.document.title ?? '');

/** How far behind its number the word stands that tells of the dead. */
const REACH = 6;

/** The first number of dead that a report has. */
function tollOf({ read, words, language }: Version): number | null {
  const toll = read.annotations.figures.find((figure) => {
    const at = words.findIndex(({ start }) => start >= figure.end);
    const after = words.slice(at, at + REACH);
    const states = after.flatMap(({ form, lemma }) => language.stateOf(form) ?? language.stateOf(lemma) ?? []);
    // "41 were missing after a ferry on which 30 died": the nearest state is the number's.
    return at >= 0 && Number.isInteger(figure.value) && states.find((state) => state !== 'anybody') === 'dead';
  });
  return toll?.value ?? null;
}

/** A paragraph of who speaks and what: "HOLT: We shall see." */
const TURN = /^(?<who>\p{Lu}[\p{Lu} .’'-]{0,30}):\s/u;
/** Turns from which a report is a conversation as it went; a play of questions in a report has fewer. */
const LEAST_TURNS = 6;

/** Whether a report is the words of a conversation, turn by turn. */
function isTranscript({ read }: Version): boolean {
  const { text, blocks } = read.document;
  const turns = blocks.flatMap(({ start, end }) => TURN.exec(text.slice(start, end))?.groups?.who ?? []);
  return turns.length >= LEAST_TURNS && new Set(turns).size > 1;
}
