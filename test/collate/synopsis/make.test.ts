import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeSynopsis } from '../../../src/collate/synopsis/make.ts';
import { matchUtterances } from '../../../src/collate/utterances/match.ts';
import type { ReadDocument } from '../../../src/core/collation.ts';
import type { Parallel, Synopsis } from '../../../src/core/synopsis.ts';
import { plainLanguage } from '../plain-reading.ts';
import { storyOf } from '../told-story.ts';

/** The synopsis of reports given as `storyOf` takes them, and its links in words: the kind, and the sentences of either side. */
function synopsisOf(texts: readonly string[]) {
  const { documents, story } = storyOf(texts);
  const synopsis = makeSynopsis(documents, matchUtterances(story, documents, plainLanguage), plainLanguage);
  const words = ({ report, sentence }: Parallel['a']): string => {
    const { start, end } = synopsis.reports[report]!.sentences[sentence]!;
    return documents[report]!.document.text.slice(start, end);
  };
  return { synopsis, documents, links: synopsis.links.map(({ kind, a, b }) => `${kind}: ${words(a)} | ${words(b)}`) };
}

/** Sentences that no link has. */
function alone({ reports, links }: Synopsis): string[] {
  const linked = new Set(links.flatMap(({ a, b }) => [a, b].map(({ report, sentence }) => `${report}.${sentence}`)));
  return reports.flatMap(({ sentences }, report) =>
    sentences.map((_, sentence) => `${report}.${sentence}`).filter((place) => !linked.has(place)),
  );
}

describe('makeSynopsis', () => {
  it('lays sentences on one matter side by side whatever their order, and leaves what only one has alone', () => {
    const { synopsis, links } = synopsisOf([
      'The ferry Halcyon struck a sandbank outside Corvin harbour. A choir sang in the museum yard. Divers searched the hull before dawn.',
      'Before dawn divers went down and searched the torn hull. Tickets stay valid all week. Outside Corvin harbour the ferry Halcyon ran onto a sandbank.',
    ]);
    expect(links).toEqual([
      'matter: The ferry Halcyon struck a sandbank outside Corvin harbour. | Outside Corvin harbour the ferry Halcyon ran onto a sandbank.',
      'matter: Divers searched the hull before dawn. | Before dawn divers went down and searched the torn hull.',
    ]);
    expect(alone(synopsis)).toEqual(['0.1', '1.1']);
  });

  it('asks more of reports of two stories: of what is done they must have one word', () => {
    const texts = [
      'Rebels put mines beside the harbour depot. The northern river crossing of Tarn province has customs officers.',
      'Beside the harbour depot rebels put mines. Customs officers of the northern river crossing of Tarn province.',
    ];
    const { documents } = storyOf(texts);
    const kindsOf = (storyAt: (index: number) => string) =>
      makeSynopsis(documents, [], plainLanguage, storyAt).links.map(({ kind, a }) => `${kind} ${a.sentence}`);
    expect(kindsOf(() => 'one')).toEqual(['matter 0', 'matter 1']);
    expect(kindsOf(String)).toEqual(['matter 0', 'perhaps 1']);
  });

  it('leaves no line alone that hundreds of reports have word for word', () => {
    const { documents } = storyOf(Array.from({ length: 402 }, () => 'The dam held.'));
    expect(alone(makeSynopsis(documents, [], plainLanguage))).toEqual([]);
  });

  it('says of every link why: the words that both have, of both where they differ', () => {
    const { synopsis } = synopsisOf([
      'Every weapon in the Tarn depot was counted by inspectors.',
      'Inspectors counted each instrument kept in the Tarn depot.',
    ]);
    const [link] = synopsis.links;
    expect(link!.reason.text).toContain('“weapon” (“instrument”)');
    expect(link!.reason.text).toContain('“inspectors”');
    expect(link!.reason.score).toBeGreaterThan(0.7);
    expect(link!.answers.map(({ difference }) => difference)).toContain('synonym');
  });

  it('joins what renders one saying, by the sentences that face each other in it', () => {
    const { links } = synopsisOf([
      'Mayor Orla Venn said [d:“The northern bridge will be closed to lorries before the first frost.”] Then it rained.',
      'It snowed in Parva. The mayor announced [i:that the northern bridge will be closed to lorries before frost].',
    ]);
    expect(links).toHaveLength(1);
    expect(links[0]).toMatch(/^saying: .*northern bridge.* \| .*northern bridge/);
  });

  it('does not take two sayings of one person for one matter because the same words name who spoke', () => {
    const source = 'harbour commissioner Ilse Marrow told';
    const { documents } = storyOf([`[i:Freight prices doubled], ${source}.`, `[i:Nobody closed the gate], ${source}.`]);
    const matterOf = (reports: readonly ReadDocument[]) =>
      makeSynopsis(reports, [], plainLanguage).links.filter(({ kind }) => kind === 'matter');
    expect(matterOf(documents)).toHaveLength(1);
    const withSources = documents.map((read): ReadDocument => {
      const start = read.document.text.indexOf(source);
      const attributions = read.annotations.attributions.map((one) => ({
        ...one,
        source: [{ start, end: start + source.length }],
      }));
      return { ...read, annotations: { ...read.annotations, attributions } };
    });
    expect(matterOf(withSources)).toEqual([]);
  });

  it('takes no line that tells when a report came out for a matter', () => {
    const { synopsis } = synopsisOf([
      'Posted 12 May 2031 10:15. The pier burned down.',
      'Posted 12 May 2031 11:15. A choir sang all night.',
    ]);
    expect(alone(synopsis)).toEqual(['0.0', '0.1', '1.0', '1.1']);
  });

  it('has no headings between paragraphs', () => {
    const { synopsis } = synopsisOf([
      'The pier burned down.\n\nAnger in Corvin\n\nNobody slept.',
      'A choir sang all night.',
    ]);
    expect(synopsis.reports[0]!.sentences).toHaveLength(2);
  });

  it('lays the nearest beside a sentence that nothing else answers, as a perhaps', () => {
    const { links } = synopsisOf([
      'Rescue teams pumped water from the Orlin mine shaft.',
      'Cold water stood high in the Orlin shaft for days while families waited.',
    ]);
    expect(links.map((link) => link.split(':')[0])).toEqual(['perhaps']);
  });

  it('keeps every sentence of every report once, joins only sentences of two reports, and each two once', () => {
    const word = fc.constantFrom(
      ...'ferry harbour divers hull storm mayor bridge frost lorry court judge strike'.split(' '),
    );
    const sentence = fc.array(word, { minLength: 1, maxLength: 7 }).map((words) => `${words.join(' ')}.`);
    const report = fc.array(sentence, { minLength: 1, maxLength: 6 }).map((sentences) => sentences.join(' '));
    fc.assert(
      fc.property(fc.array(report, { minLength: 2, maxLength: 5 }), (texts) => {
        const { synopsis, documents } = synopsisOf(texts);
        expect(synopsis.reports.map(({ sentences }) => sentences)).toEqual(
          documents.map(({ annotations }) => annotations.sentences),
        );
        const pairs = synopsis.links.map(({ a, b }) => [a.report, a.sentence, b.report, b.sentence].join(' '));
        expect(new Set(pairs).size).toBe(pairs.length);
        for (const { a, b, answers } of synopsis.links) {
          expect(a.report).toBeLessThan(b.report);
          for (const [place, spans] of [
            [a, answers.map((x) => x.a)],
            [b, answers.map((x) => x.b)],
          ] as const) {
            const { start, end } = synopsis.reports[place.report]!.sentences[place.sentence]!;
            for (const span of spans)
              expect(start <= span.start && span.start < span.end && span.end <= end).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
