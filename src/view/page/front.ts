import type { CollatedStory, CollatedStoryline } from '../../core/collation.ts';
import { between, publishedInWords } from '../days.ts';
import { count, documentOf, listed, numberedSigils, outletName, reportCount } from '../edition.ts';
import { type Html, html } from '../html.ts';
import { besidesRecurring, type FindingGroup, findingGroups } from '../kinds.ts';
import { more, type PageContext } from '../parts/context.ts';
import { findingsPart } from '../parts/findings.ts';
import { atMost } from '../parts/limits.ts';
import { recurrencesPart } from '../parts/recurrences.ts';
import { synopsisPart } from '../parts/synopsis.ts';
import { timeline } from '../parts/timeline.ts';
import { nameBesideLetter, statement } from '../statement.ts';
import { storyName } from '../story-name.ts';
import { grouped } from '../values.ts';

/** The top of the page: what there is, story by story, as a front page has it. */
export function frontPart(context: PageContext): Html {
  return html`<section class="front" aria-label="The stories">
<p class="summary">${summary(context)}</p>
${hasOneStory(context) ? null : html`<div class="cards">${context.full.map((story) => card(context, story))}</div>`}${more(context, context.fullLeft, 'stories of several reports')}${alsoTold(context)}
</section>`;
}

/** A card of the only story would say what stands right below. */
const hasOneStory = ({ collation }: PageContext): boolean => collation.stories.length === 1;

/** Stories of one report that the top names; the rest is a link away. */
const NAMED_SINGLES = 6;

function alsoTold(context: PageContext): Html | null {
  const { shown } = atMost(context.single, NAMED_SINGLES);
  if (shown.length === 0) return null;
  const item = (story: CollatedStory) =>
    html`<li><a class="title" href="#s${context.storyNumber.get(story.id)!}">${story.title}</a> <span class="meta">${outletName(context, story.documents[0]!)}</span></li>`;
  const all = context.single.length + context.singleLeft;
  return html`<h2 class="also"><a href="#singles">Told by one report${all > shown.length && ` (${grouped(all)})`}</a></h2><ul class="also">${shown.map(item)}</ul>`;
}

function summary({ collation }: PageContext): string {
  const { stories, storylines } = collation;
  const longer = storylines.filter((line) => line.stories.length > 1).length;
  const told = `${count(reportCount(collation), 'report')} as ${count(stories.length, 'story', 'stories')}`;
  return longer > 0 ? `${told}, ${count(longer, 'storyline')} over time.` : `${told}.`;
}

function card(context: PageContext, story: CollatedStory): Html {
  const { text, choice } = storyName(context, story);
  const gravest = teasers(context, story);
  const number = context.storyNumber.get(story.id)!;
  const days = story.from !== null && story.to !== null ? between(story.from, story.to) : null;
  return html`<article class="card"><p class="kicker">${days}</p>
<h2><a href="#s${number}">${text}</a></h2>
${gravest.length > 0 && html`<ul class="teasers">${gravest.map((said) => html`<li class="teaser"><a href="#s${number}-differences">${said}</a></li>`)}</ul>`}
<p class="meta">${choice && `The ${choice.what}. `}Told by ${toldBy(context, story)}.</p></article>`;
}

/** So many outlets are named; of more, all but the last few. */
const NAMED_OUTLETS = { all: 6, few: 5 };

/** The outlets that tell a story. A file's name says nothing to a reader: reports of which no more is known are counted. */
function toldBy(context: PageContext, { documents }: CollatedStory): string {
  const names = documents.map((id) => nameBesideLetter(context, id));
  const outlets = [...new Set(names.flatMap((name) => name ?? []))];
  const nameless = names.filter((name) => name === null).length;
  const { all, few } = NAMED_OUTLETS;
  const shown = outlets.length > all ? [...outlets.slice(0, few), `${outlets.length - few} more`] : outlets;
  const others = outlets.length > 0 ? 'more report' : 'report';
  return listed(nameless === 0 ? shown : [...shown, `${count(nameless, others)} of unnamed outlets`]);
}

/** What a card can hold of one finding is some six lines: with five the gravest, which quotes both sides, was often passed over. */
const TEASER_LENGTH = 440;
/** With three of a story's gravest differences a reader knows whether to open it. */
const TEASERS = 3;

/** The gravest findings that fit on a card, one a kind, in the order of showing. */
function teasers(context: PageContext, story: CollatedStory): readonly string[] {
  const firsts = findingGroups(story).flatMap(({ kind, findings }) => {
    const said = NO_TEASERS.has(kind) ? [] : findings.map((finding) => statement(context, finding));
    return said.find(({ length }) => length <= TEASER_LENGTH) ?? [];
  });
  return firsts.slice(0, TEASERS);
}

/** What only one report has is no difference between reports yet. */
const NO_TEASERS: ReadonlySet<FindingGroup['kind']> = new Set(['only here', 'copied text', 'citation chain', 'slight']);

/** A storyline of several stories: its stories in time, why they hang together, and what is said again. */
export function storylinePart(page: PageContext, storyline: CollatedStoryline): Html | null {
  const stories = storyline.stories.flatMap((id) => page.stories.get(id) ?? []);
  const context = numberedSigils(page, stories);
  if (stories.length < 2) return null;
  const documents = stories.flatMap((story) => story.documents);
  const { shown, left } = atMost(stories, page.limits.rows);
  const findings = findingsPart(context, besidesRecurring(storyline));
  const again = recurrencesPart(context, storyline);
  const side = synopsisPart(context, storyline.id);
  const item = (story: CollatedStory, index: number) => {
    const number = context.storyNumber.get(story.id);
    const { text, by } = storyName(context, story);
    const { published } = documentOf(context, story.documents[0]!).document;
    const why = index === 0 ? null : html`<span class="meta">${storyline.links[index - 1]?.text ?? null}</span>`;
    return html`<li><b class="number">${index + 1}</b><div>${number === undefined ? text : html`<a class="title" href="#s${number}">${text}</a>`} <span class="when">${by && `${by}, `}${publishedInWords(published)}</span><br>${why}</div></li>`;
  };
  return html`<section class="storyline stop" tabindex="-1"><p class="kicker">Storyline</p><h2>${storyline.name}</h2>
${timeline(context, documents, `Reports of the storyline ${storyline.name}`)}<ol class="line">${shown.map(item)}</ol>${more(context, left, 'stories')}
${again && html`<h3>Said again and again</h3>${again}`}${findings && html`<h3>What differs from story to story</h3>${findings}`}${side && html`<h3>Sentence by sentence</h3>${side}`}</section>`;
}
