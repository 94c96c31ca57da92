import type { Apparatus, Difference, Reading, SourceReading, Utterance } from '../../core/apparatus.ts';
import type { CollatedStory } from '../../core/collation.ts';
import { hull } from '../../core/span.ts';
import { carriersInWords } from '../carriers.ts';
import { DIFFERENCE_NAMES, SLIGHT } from '../differences.ts';
import { count, type Place } from '../edition.ts';
import { type Html, html, type Value } from '../html.ts';
import { introducedBy } from '../introduced.ts';
import { originInWords } from '../origins.ts';
import { partedPlaces, partsOnly } from '../parted.ts';
import { alikeVersions, baseFirst, nthMark, versionOf } from '../renderings.ts';
import type { Run } from '../runs.ts';
import { saidBy } from '../said-by.ts';
import { nameBesideLetter } from '../statement.ts';
import { toldOf } from '../told.ts';
import { itemHeading, more, type PageContext, placeLink, sigilLink, speakerLink } from './context.ts';
import { atMost } from './limits.ts';

/** A saying that several reports print: every version under the base, and the apparatus behind it. */
export function sayingCard(context: PageContext, story: CollatedStory, utterance: Utterance): Html {
  const number = context.utteranceNumber.get(utterance.id)!;
  const { shown, left } = atMost(
    alikeVersions(context, utterance, versionsOf(context, utterance)),
    context.limits.witnesses,
  );
  return html`<article class="saying stop" id="u${number}" tabindex="-1">
${itemHeading(context, html`${speakerLink(context, utterance.speaker)} <span class="meta">${carriersInWords(context, story, utterance)}${originInWords(context, story, utterance)}</span>`)}
${versions(
  utterance,
  shown.map(([first = 0]) => first),
  number,
)}
<ol class="witnesses">${shown.map((alike) => version(context, utterance, alike))}</ol>${more(context, left, 'versions')}
${utterance.apparatus && apparatus(context, utterance, utterance.apparatus)}${context.underSaying(utterance)}
</article>`;
}

/** The versions to be shown, the base first: it tells what differs, and so stands even where others are chosen. */
function versionsOf({ only }: PageContext, utterance: Utterance): readonly number[] {
  const base = utterance.apparatus?.base;
  return baseFirst(utterance).filter(
    (index) => only === null || index === base || only.has(utterance.witnesses[index]!.document),
  );
}

/** Buttons that show one version at a time, one for all that read alike; arrow keys move through them, with no script. */
function versions(utterance: Utterance, shown: readonly number[], number: number): Html | null {
  const sigils = [...new Set(shown.map((index) => utterance.witnesses[index]!.sigil))];
  if (sigils.length < 2) return null;
  const button = (value: string, words: string, checked: boolean) =>
    html`<label><input type="radio" name="v${number}" value="${value}"${checked ? html` checked` : null}><span>${words}</span></label>`;
  return html`<fieldset class="versions"><legend>Version</legend>${button('all', 'all', true)}${sigils.map((s) => button(s, s, false))}</fieldset>`;
}

/** A version, and which other ones read alike. */
function version(context: PageContext, utterance: Utterance, [index = 0, ...alike]: readonly number[]): Html {
  const witness = utterance.witnesses[index]!;
  const place = witnessPlace(utterance, index);
  const { runs, isRetold } = versionOf(context, utterance, index);
  const isBase = utterance.apparatus?.base === index;
  const kind =
    witness.kind === 'unattributed' ? 'as its own words' : witness.kind === 'direct' ? null : 'in its own words';
  const notes: Value = isBase
    ? html`<b class="tag base">base</b>`
    : [
        ...[...(isRetold ? ['retold'] : []), ...summary(runs)].map((note) => html`<b class="tag">${note}</b>`),
        ...givenToAnother(utterance, index).map(
          ({ remove, statement }) =>
            html`<b class="tag" title="${statement ?? ''}">${remove === 'outlet' ? 'given to nobody' : DIFFERENCE_NAMES.attribution}</b>`,
        ),
      ];
  const sigils = [...new Set([index, ...alike].map((one) => utterance.witnesses[one]!.sigil))];
  return html`<li class="witness${isBase ? ' is-base' : ''}" data-w="${sigils.join(' ')}">${witnessLink(context, utterance, index)}
<blockquote>${placeLink(context, place, runs.map(runMarkup), 'words')}</blockquote>
<p class="meta">${[nameBesideLetter(context, witness.document) ?? [], saidBy(context, utterance, index) ?? [], introducedBy(context, witness) ?? [], kind ?? []].flat().join(', ')} ${notes}${sameIn(context, utterance, alike)}</p></li>`;
}

/** Of so many reports with the same words each is named; of more, the letters alone. */
const NAMED = 4;

function sameIn(context: PageContext, utterance: Utterance, alike: readonly number[]): Html | null {
  if (alike.length === 0) return null;
  const one = (index: number) =>
    html`${witnessLink(context, utterance, index)} ${alike.length <= NAMED && nameBesideLetter(context, utterance.witnesses[index]!.document)} ${introducedBy(context, utterance.witnesses[index]!)}`;
  return html`<span class="alike">the same in ${alike.map(one)}</span>`;
}

/** A witness's sigil as a link to its place; a report's second version of one saying is told from its first. */
function witnessLink(context: PageContext, utterance: Utterance, index: number): Html {
  const { document } = utterance.witnesses[index]!;
  return sigilLink(context, document, witnessPlace(utterance, index), nthMark(utterance, index));
}

/** Where a witness stands, from its first fragment to its last. */
export function witnessPlace(utterance: Utterance, index: number): Place {
  const witness = utterance.witnesses[index]!;
  return { document: witness.document, ...hull(witness.content) };
}

/** A run of a version's words, marked by how it stands to the base. */
export function runMarkup({ text, before, difference, base }: Run): Html {
  if (difference === null) return html`${before}${text}`;
  if (difference === 'varies') return text === '' ? html`` : html`${before}<span class="varies">${text}</span>`;
  if (difference === 'shared') return html`${before}<b class="shared">${text}</b>`;
  const name = DIFFERENCE_NAMES[difference];
  if (text === '') return html` <del class="d-omission" title="${name}">${shortened(base ?? '')}</del> `;
  if (difference === 'addition') return html`${before}<ins class="d-addition" title="${name}">${text}</ins>`;
  return html`${before}<mark class="d-${difference}" title="${name}; the base has “${base}”">${text}</mark>`;
}

/** A long omission by its first and last words: what is missing is read whole in the base above it. */
function shortened(words: string): string {
  const parts = words.split(/\s+/);
  return parts.length <= 10 ? words : `${parts.slice(0, 4).join(' ')} … ${parts.slice(-3).join(' ')}`;
}

/** The classes of a version's differences that matter, each once, with a number where there are several. */
function summary(runs: readonly Run[]): string[] {
  const found = new Map<Difference, number>();
  for (const { difference } of runs) {
    if (difference === null || difference === 'varies' || difference === 'shared' || SLIGHT.has(difference)) continue;
    found.set(difference, (found.get(difference) ?? 0) + 1);
  }
  return [...found].map(([difference, times]) => `${DIFFERENCE_NAMES[difference]}${times > 1 ? ` ×${times}` : ''}`);
}

/** Whom a version gives the saying to, where the base gives it to another. */
function givenToAnother({ apparatus }: Utterance, index: number): readonly SourceReading[] {
  return (apparatus?.sources ?? []).filter(
    ({ witnesses, difference }) => difference !== null && witnesses.includes(index),
  );
}

/** The critical apparatus: at each place where they part, the base's words, then the readings by sigil. */
function apparatus(context: PageContext, utterance: Utterance, apparatus: Apparatus): Html | null {
  const { base, baseReason, sources } = apparatus;
  const parted = partedPlaces(apparatus);
  const parts = partsOnly(utterance, apparatus);
  const sigils = (witnesses: readonly number[]) => {
    const { shown, left } = atMost(witnesses, context.limits.witnesses);
    const links = shown.map((index) => witnessLink(context, utterance, index));
    return html`${links}${left > 0 && html` <span class="meta">and ${left} more</span>`}`;
  };
  const entry = ([own, ...others]: readonly Reading[]) => {
    const lemma = own!.text === '' ? html`<i>nothing</i>` : own!.text;
    return html`<li><span class="lemma">${lemma}</span> ${others.map(
      (r) =>
        html`<span class="reading">${r.text} ${sigils(r.witnesses)} <i class="class">${r.difference && DIFFERENCE_NAMES[r.difference]}</i></span> `,
    )}</li>`;
  };
  const given = sources.slice(1).map(({ witnesses, statement }) => html`<li>${sigils(witnesses)} ${statement}</li>`);
  const why = atMost(utterance.witnesses, context.limits.witnesses).shown.map(
    (w, index) => html`<li>${witnessLink(context, utterance, index)} ${w.reason.text}</li>`,
  );
  const only = parts.map(({ words, witnesses }) => html`<li>${sigils(witnesses)} ${words}</li>`);
  return html`<details class="apparatus"><summary>Apparatus: ${parted.length === 0 ? (given.length === 0 ? 'all agree' : 'the words agree') : count(parted.length, 'place differs', 'places differ')}${given.length > 0 && ', who said it differs'}</summary>
<p class="meta">Base ${utterance.witnesses[base]!.sigil}${nthMark(utterance, base)}: ${baseReason}.</p>
${given.length > 0 && html`<p class="meta">Who said it:</p><ul class="entries">${given}</ul>`}
${only.length > 0 && html`<p class="meta">Only a part of it:</p><ul class="entries">${only}</ul>`}
<ul class="entries">${parted.map(entry)}</ul>
<p class="meta why">Why these are one saying:</p><ul class="why">${why}</ul></details>`;
}

/** Sayings that only one report prints, as a list. */
export function loneSaying(context: PageContext, utterance: Utterance): Html {
  const witness = utterance.witnesses[0]!;
  const place = witnessPlace(utterance, 0);
  const { mark, words } = toldOf(context, utterance, witness);
  return html`<li id="u${context.utteranceNumber.get(utterance.id)!}">${sigilLink(context, witness.document, place)} ${speakerLink(context, utterance.speaker, mark)} ${placeLink(context, place, words, 'words')}</li>`;
}
