import type { Collation } from '../../core/collation.ts';
import type { Synopses } from '../../core/synopsis.ts';
import { pageScript, pageStyle, versionRules } from '../assets.ts';
import { NO_SYNOPSES } from '../edition.ts';
import { html } from '../html.ts';
import { more, type PageContext, pageContext } from '../parts/context.ts';
import { type Limits, limitsFor } from '../parts/limits.ts';
import { singleStory, storyPart } from '../parts/story.ts';
import { frontPart, storylinePart } from './front.ts';
import { help, masthead, type PageParts, singleFile } from './shell.ts';
import { sourcesPanel } from './sources.ts';

/** A collation as one self-contained HTML file that needs nothing else, neither script nor network. */
export function collationPage(
  collation: Collation,
  { limits = limitsOf(collation), synopses = NO_SYNOPSES }: Partial<PageOptions> = {},
): string {
  return singleFile(pageParts(collation, { limits, synopses }));
}

interface PageOptions {
  readonly limits: Limits;
  readonly synopses: Synopses;
}

/** The parts of a collation's page, for one file or for a server. */
function pageParts(collation: Collation, { limits, synopses }: PageOptions): PageParts {
  const context = pageContext(collation, limits, { synopses });
  const body = html`${masthead()}
<div class="desk"><main id="main" tabindex="-1">${frontPart(context)}${help()}
${context.full.map((story) => storyPart(context, story))}
${collation.storylines.slice(0, limits.stories).map((line) => storylinePart(context, line))}
${singles(context)}
<footer class="meta">Made by Variorum from the reports’ own words: nothing here is generated, every line is a place in a report.</footer></main>
${sourcesPanel(context)}</div>`;
  return {
    title: titleOf(collation),
    body,
    style: [pageStyle(), sigilRules(context), pieceRules(body.markup)].join('\n'),
    script: pageScript(),
  };
}

const limitsOf = ({ stories }: Collation): Limits =>
  limitsFor(stories.filter((story) => story.documents.length > 1).length);

function singles(context: PageContext) {
  if (context.single.length === 0) return null;
  return html`<section class="singles" id="singles"><h2>Told by one report</h2>${context.single.map((story) => singleStory(context, story))}${more(context, context.singleLeft, 'stories')}</section>`;
}

function titleOf({ stories }: Collation): string {
  const first = stories[0]?.title ?? 'no stories';
  return stories.length > 1 ? `${first} and ${stories.length - 1} more – Variorum` : `${first} – Variorum`;
}

function sigilRules(context: PageContext): string {
  return versionRules(
    context.full.flatMap((story) => story.utterances.flatMap((u) => u.witnesses.map((w) => w.sigil))),
  );
}

/**
 * For each place in several pieces, the rules that mark them with the first, so that it shows whole without a script. Only
 * there: on a page of hundreds of reports these
 * rules alone cost over four fifths of the style's work at every choice of a line, and the script does the same at once.
 */
function pieceRules(markup: string): string {
  const addresses = new Set([...markup.matchAll(/data-of="(r\d+-\d+-\d+)"/g)].map((match) => match[1]!));
  const marked = 'background:var(--chosen);text-decoration:underline 2px var(--accent)';
  const rules = [...addresses].map((id) => `.text:has([id="${id}"]:target) [data-of="${id}"]{${marked}}`);
  return rules.length === 0 ? '' : `@media (scripting:none){${rules.join('\n')}}`;
}
