import { describe, expect, it } from 'vitest';
import { makeEdition } from '../../src/view/edition.ts';
import { findingGroups } from '../../src/view/kinds.ts';
import { collationPage } from '../../src/view/page/page.ts';
import { defaultLimits, limitsFor } from '../../src/view/parts/limits.ts';
import { statement } from '../../src/view/statement.ts';
import { fixture } from './fixture.ts';
import { ids, links } from './page-links.ts';

const page = collationPage(fixture);

describe('the page', () => {
  it('has a place for every link within it, and no address twice', () => {
    const there = ids(page);
    expect(links(page).length).toBeGreaterThan(50);
    expect(links(page).filter((id) => !there.includes(id))).toEqual([]);
    expect(there.filter((id, i) => there.indexOf(id) !== i)).toEqual([]);
  });

  it('says whom a version gives a saying to, where the base gives it to another', () => {
    expect(page).toContain('given to another');
    expect(page).toContain('gives it to “officials”, somebody without a name');
  });

  it('shows hostile text as text', () => {
    expect(page).not.toContain('<img src=x');
    expect(page).not.toContain('alert("not a script")');
    expect(page).not.toContain('javascript:');
    expect(page).toContain('&lt;script&gt;alert(&quot;not a script&quot;)&lt;/script&gt;');
    expect(page.match(/<script/g)).toHaveLength(1);
  });

  it('holds nothing that its own policy forbids: no style attribute, no handler, no address to fetch', () => {
    expect(page).not.toMatch(/\sstyle="/);
    expect(page).not.toMatch(/\son\w+="/);
    expect(page).not.toMatch(/\s(?:src|srcset|poster)="/);
    expect(page).not.toMatch(/@import|url\(/);
  });

  it('says a finding of every kind in its own words', () => {
    for (const finding of fixture.stories[0]!.findings)
      expect(page).toContain(statement(makeEdition(fixture), finding).replaceAll('"', '&quot;'));
  });

  it('has on a story’s card its gravest differences, one a kind, each leading to them', () => {
    const card = page.slice(page.indexOf('class="card"'), page.indexOf('</article>'));
    const told = [...card.matchAll(/class="teaser"><a href="#s1-differences">([^<]*)</g)].map(([, words]) => words);
    const firsts = findingGroups(fixture.stories[0]!).map(({ findings }) => findings[0]!);
    const edition = makeEdition(fixture);
    expect(told).toEqual(firsts.slice(0, 3).map((finding) => statement(edition, finding)));
    expect(card).toContain('report of unnamed outlets');
    expect(card).not.toContain('mirror.txt');
  });

  it('has ahead of many differences their kinds with how many each has, each leading to its own', () => {
    const ahead = page.slice(page.indexOf('class="ahead"'), page.indexOf('class="findings"'));
    const told = [...ahead.matchAll(/<a href="#(s1-of-[a-z-]+)">([^<]*) <b class="number">(\d+)</g)];
    const groups = findingGroups(fixture.stories[0]!).filter(({ kind }) => kind !== 'only here');
    expect(told.map(([, , ...rest]) => rest)).toEqual(
      groups.map(({ heading, findings }) =>
        [heading, String(findings.length)].map((words) => words.replace("'", '&#39;')),
      ),
    );
    for (const [, id] of told) expect(page).toContain(`id="${id}"`);
    const [story] = fixture.stories;
    const few = {
      ...fixture,
      stories: [{ ...story!, findings: story!.findings.slice(0, 7) }, ...fixture.stories.slice(1)],
    };
    expect(collationPage(few)).not.toContain('class="ahead"');
  });

  it('has the stories of several reports before what goes on from story to story', () => {
    expect(page.indexOf('class="storyline')).toBeGreaterThan(page.indexOf('class="story '));
    expect(page.indexOf('class="singles"')).toBeGreaterThan(page.indexOf('class="storyline'));
  });

  it('tells what is said again once, with where else the reports have it', () => {
    expect(page).not.toContain(fixture.storylines[0]!.findings[0]!.explanation);
    const again = page.slice(page.indexOf('class="again"'));
    expect(again.slice(0, again.indexOf('</article>'))).toMatch(/And in other words:.*>sound</s);
  });

  it('gives each of many stories its share', () => {
    expect(limitsFor(3)).toEqual(defaultLimits);
    expect(limitsFor(60).sayings * 60).toBeLessThanOrEqual(defaultLimits.sayings * 13);
    expect(limitsFor(10_000)).toEqual(limitsFor(60));
  });

  it('leaves out what is over the limits, counts it, and keeps its links whole', () => {
    const short = collationPage(fixture, {
      limits: {
        ...defaultLimits,
        texts: 1,
        findings: 0,
        evidence: 1,
        columns: 1,
        rows: 1,
        sayings: 1,
        witnesses: 1,
        loneSayings: 0,
      },
    });
    expect(short.length).toBeLessThan(page.length);
    expect(short).toContain('and 1 more');
    expect(links(short).filter((id) => !ids(short).includes(id))).toEqual([]);
  });
});
