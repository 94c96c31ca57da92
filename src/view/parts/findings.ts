import type { Finding } from '../../core/finding.ts';
import { outletName, type Place, wordsAt } from '../edition.ts';
import { type Html, html } from '../html.ts';
import { type FindingGroup, findingGroups, groupsAhead } from '../kinds.ts';
import { outermost, snippet } from '../snippets.ts';
import { isStated } from '../stated.ts';
import { nameBesideLetter, statement } from '../statement.ts';
import { itemHeading, more, type PageContext, placeLink, sigilLink } from './context.ts';
import { atMost } from './limits.ts';

/**
 * The findings of a story or storyline in plain words, grouped by kind, each with its places; behind them `alone`, what one
 * report alone has. `ahead` has what the groups' addresses within the page begin with and of what the differences are; without
 * it nothing leads to them.
 */
export function findingsPart(
  context: PageContext,
  story: { readonly findings: readonly Finding[] },
  { ahead = null, alone = null }: { readonly ahead?: Ahead | null; readonly alone?: Html | null } = {},
): Html | null {
  const groups = findingGroups(story).filter(({ kind }) => kind !== 'only here');
  if (groups.length === 0 && alone === null) return null;
  return html`${ahead && groupsPart(groups, ahead)}<div class="findings">${groups.map((group) => groupPart(context, group, ahead?.id ?? null))}${alone}</div>`;
}

interface Ahead {
  readonly id: string;
  readonly title: string;
}

/** What kinds of differences there are and how many of each, as links to them. */
function groupsPart(groups: readonly FindingGroup[], { id, title }: Ahead): Html | null {
  const ahead = groupsAhead(groups);
  if (ahead.length === 0) return null;
  const item = ({ kind, heading, findings }: FindingGroup) =>
    html`<li><a href="#${groupId(id, kind)}">${heading} <b class="number">${findings.length}</b></a></li>`;
  return html`<nav class="ahead" aria-label="Kinds of differences in ${title}"><ul>${ahead.map(item)}</ul></nav>`;
}

const groupId = (id: string, kind: FindingGroup['kind']): string => `${id}-of-${kind.replaceAll(' ', '-')}`;

function groupPart(context: PageContext, { kind, heading, findings }: FindingGroup, id: string | null): Html {
  const { shown, left } = atMost(findings, context.limits.findings);
  const place = id === null ? null : html` id="${groupId(id, kind)}" tabindex="-1"`;
  return html`<section class="kind k-${kind.replaceAll(' ', '-')}"${place}>${itemHeading(context, html`${heading}`)}
<ul>${shown.map((finding) => findingItem(context, finding, kind === 'slight'))}</ul>${more(context, left, `of “${heading}”`)}</section>`;
}

/** A finding with its places: of those whose words it states, and of all where it is told briefly, only the letters stand behind it. */
export function findingItem(context: PageContext, finding: Finding, isBrief: boolean): Html {
  const places = outermost(finding.evidence.filter((place) => context.documents.has(place.document)));
  const said = statement(context, finding);
  const stated = places.filter((place) => isBrief || isStated(said, wordsAt(context, place)));
  const { shown, left } = atMost(
    places.filter((place) => !stated.includes(place)),
    context.limits.evidence,
  );
  return html`<li class="finding stop" tabindex="-1"><p class="says">${said}${stated.map((place) => html` ${sigilLink(context, place.document, place)}`)}</p>
${finding.detail.type === 'chain' ? chain(context, finding.detail.steps) : null}
${shown.length > 0 && placesPart(context, shown)}${more(context, left, 'places')}</li>`;
}

/** Places, each with the words around it. */
export function placesPart(context: PageContext, places: readonly Place[]): Html {
  return html`<ul class="places">${places.map((place) => placeItem(context, place))}</ul>`;
}

function chain(context: PageContext, steps: readonly { name: string; document: string | null }[]): Html {
  const step = ({ name, document }: (typeof steps)[number]) =>
    html`<li>${document === null ? null : sigilLink(context, document)} ${document === null || !context.documents.has(document) ? name : outletName(context, document)}${document === null ? html` <span class="meta">not at hand</span>` : null}</li>`;
  return html`<ol class="chain" aria-label="From the page in hand back to its origin">${steps.map(step)}</ol>`;
}

function placeItem(context: PageContext, place: Place): Html {
  const { before, words, after } = snippet(context, place);
  return html`<li>${sigilLink(context, place.document, place)} <span class="outlet">${nameBesideLetter(context, place.document)}</span>
<q class="snippet">${before}${placeLink(context, place, words, 'evidence')}${after}</q></li>`;
}
