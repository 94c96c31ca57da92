import { lineSynopsesOf, synopsesOf } from '../../src/app/synopsis.ts';
import type { CollatedStory, Collation, ReadDocument } from '../../src/core/collation.ts';
import { MARK } from '../../src/core/hit.ts';
import { outletName } from '../../src/core/outlet-name.ts';
import type * as room from '../../src/core/room.ts';
import { hull } from '../../src/core/span.ts';

/**
 * What the archive would give each page, made of a collation in the plainest way: the pages are tested without a database.
 */
export function roomData(collation: Collation) {
  const byId = new Map(collation.documents.map((read) => [read.document.id, read]));
  const storyOf = (id: string) => collation.stories.find(({ documents }) => documents.includes(id)) ?? null;
  const nameOf = (id: string) => outletName(byId.get(id)!.document);

  const partings = (story: CollatedStory) =>
    story.findings.filter(({ kind }) => ['contradiction', 'denial', 'figures', 'dates'].includes(kind));
  const storyLine = (story: CollatedStory): room.StoryLine => ({
    id: story.id,
    title: story.title,
    headlineOf: story.documents.map(nameOf)[0] ?? null,
    fromDay: story.from,
    toDay: story.to,
    documentCount: story.documents.length,
    outletCount: new Set(story.documents.map(nameOf)).size,
    origins: story.provenance.origins,
    disputed: partings(story).length,
    dispute: partings(story).find(({ explanation }) => explanation.length <= 300)?.explanation ?? null,
  });
  const documentLine = ({ document }: ReadDocument): room.DocumentLine => ({
    id: document.id,
    outlet: outletName(document),
    publisher: outletName(document),
    title: document.title,
    opening: document.title === null ? document.text.slice(0, 60) : null,
    day: (document.published.value ?? document.published.earliest ?? '2031-03-10').slice(0, 10),
    isDated: document.published.value !== null,
    bound: null,
    revises: null,
  });
  const lines = collation.stories.map(storyLine);
  const documents = collation.documents.map(documentLine);
  const daysOf = (days: readonly string[]) =>
    [...Map.groupBy(days, (day) => day)]
      .map(([day, those]) => ({ day, number: those.length }))
      .sort((a, b) => (a.day < b.day ? -1 : 1));
  const sayings = collation.documents.flatMap((read) =>
    sayingsOf(read, storyOf(read.document.id)?.id ?? null, documentLine(read)),
  );
  const speakers = [...Map.groupBy(sayings, ({ name }) => name)]
    .map(
      ([name, those]): room.SpeakerLine => ({
        key: name.toLowerCase(),
        name,
        sayingCount: those.length,
        documentCount: new Set(those.map(({ line }) => line.document.id)).size,
      }),
    )
    .sort((a, b) => b.sayingCount - a.sayingCount);
  const keys = speakers.map(({ name, key }) => ({ name, key }));
  const outlets = [...Map.groupBy(documents, ({ outlet }) => outlet!)].map(
    ([name, those]): room.OutletLine => ({
      name,
      documentCount: those.length,
      storyCount: new Set(those.map(({ id }) => storyOf(id)?.id)).size,
    }),
  );

  return {
    front: (): room.FrontPage => ({
      stories: page(lines),
      storylines: collation.storylines.map(({ id, name, stories }) => ({
        id,
        name,
        storyCount: stories.length,
        fromDay: null,
        toDay: null,
      })),
      counts: { documents: documents.length, stories: lines.length, sayings: sayings.length, outlets: outlets.length },
      days: daysOf(documents.map(({ day }) => day)).map(({ day, number }) => ({ day, documentCount: number })),
    }),
    story: (id: string): room.StoryPage => {
      const story = collation.stories.find((one) => one.id === id)!;
      return {
        story,
        collation: {
          documents: story.documents.map((document) => byId.get(document)!),
          stories: [story],
          storylines: collation.storylines.filter(({ stories }) => stories.includes(id)),
        },
        synopses: synopsesOf({ ...collation, stories: [story], storylines: [] }),
        near: lines.filter((line) => line.id !== id).slice(0, 3),
        speakers: keys,
      };
    },
    storyline: (id: string): room.StorylinePage => {
      const storyline = collation.storylines.find((one) => one.id === id)!;
      return {
        storyline,
        stories: storyline.stories.flatMap((story) => lines.find((line) => line.id === story) ?? []),
        collation: {
          documents: collation.documents,
          stories: collation.stories.filter(({ id: story }) => storyline.stories.includes(story)),
          storylines: [storyline],
        },
        synopses: lineSynopsesOf({ ...collation, storylines: [storyline] }),
      };
    },
    documents: () => page(documents),
    document: (id: string): room.DocumentPage => {
      const read = byId.get(id)!;
      const story = storyOf(id);
      const own = story?.memberships.find(({ document }) => document === id)?.copyOf ?? null;
      return {
        read,
        added: '2031-03-11T08:15:00Z',
        versions: [
          { ...documentLine(read), id: 'earlier', added: '2031-03-10T06:00:00Z' },
          { ...documentLine(read), revises: 'earlier', added: '2031-03-11T08:15:00Z' },
        ],
        before: { id: 'earlier', text: read.document.text.replace(/\bthe\b/, 'a').replace(/\. [A-Z][^.]+\./, '.') },
        story: story && storyLine(story),
        copies: own === null ? [] : [{ document: documentLine(byId.get(own.document)!), copy: own, direction: 'of' }],
        speakers: keys,
        outletsKept: outlets.map(({ name }) => name),
      };
    },
    speakers: () => page(speakers),
    speaker: (key: string): room.SpeakerPage => {
      const speaker = speakers.find((one) => one.key === key)!;
      const said = sayings.filter(({ name }) => name === speaker.name);
      return {
        speaker,
        names: [speaker.name, `Mr ${speaker.name}`],
        roles: ['spokesman', 'minister'],
        sayings: page(said.map(({ line }) => line)),
        days: daysOf(said.map(({ line }) => line.document.day)).map(({ day, number }) => ({
          day,
          sayingCount: number,
        })),
        recurrences: collation.storylines.flatMap(({ findings }) => findings).slice(0, 5),
      };
    },
    outlets: () => page(outlets),
    outlet: (name: string): room.OutletPage => {
      const outlet = outlets.find((one) => one.name === name)!;
      const own = documents.filter((line) => line.outlet === name);
      const story = storyOf(own[0]!.id)!;
      const place = { document: own[0]!.id, start: 0, end: 20 };
      return {
        outlet,
        documents: page(own),
        cites: outlets
          .slice(0, 2)
          .map((other) => ({ outlet: other.name, count: 3, documents: [own[0]!.id], isKept: true })),
        citedBy: outlets.slice(2, 4).map((other) => ({ outlet: other.name, count: 2 })),
        labels: story.findings.flatMap(({ detail }) =>
          detail.type !== 'labels' || detail.rows.length < 2
            ? []
            : {
                of: detail.of,
                label: detail.rows[0]!.label,
                others: detail.rows.slice(1).map(({ label }) => label),
                charged: detail.rows[0]!.charged,
                story: story.id,
                document: own[0]!.id,
              },
        ),
        leavesOut: story.carriage.items.slice(0, 4).map(({ label, carriers }) => ({
          story: story.id,
          title: story.title,
          label,
          carriers: carriers.length,
          ...place,
        })),
        alone: story.carriage.items
          .slice(4, 7)
          .map(({ label }) => ({ story: story.id, title: story.title, label, ...place })),
      };
    },
    search: (typed: string): room.SearchPage => {
      const wanted = typed
        .replace(/\s*\w+:\S+/g, '')
        .trim()
        .toLowerCase();
      const found = collation.documents.filter(({ document }) => document.text.toLowerCase().includes(wanted));
      const hits = found.map((read) => {
        const { document } = read;
        const at = document.text.toLowerCase().indexOf(wanted);
        const excerpt = `… ${document.text.slice(Math.max(0, at - 60), at)}${MARK.start}${document.text.slice(at, at + wanted.length)}${MARK.end}${document.text.slice(at + wanted.length, at + 90)} …`;
        const { outlet, title, day } = documentLine(read);
        return {
          kind: 'document' as const,
          isDated: true,
          bound: null,
          document: document.id,
          attribution: null,
          outlet,
          title,
          day,
          speaker: null,
          excerpt,
        };
      });
      const names = Map.groupBy(hits, ({ outlet }) => outlet!);
      return {
        typed,
        hits: page(hits),
        documents: found.map(documentLine),
        outlets: [...names].map(([name, those]) => ({ name, count: those.length })),
      };
    },
    corrections: (): room.ListPage<room.CorrectionLine> => {
      const [a, b] = collation.documents.map(({ document }) => document.id);
      const told = (...ids: string[]) => ({
        documents: ids.map((id) => documentLine(byId.get(id)!)),
        words: ids.map((id) => ({ ...place(id), text: byId.get(id)!.document.text.slice(0, 12) })),
      });
      const signed = { who: 'Ada', when: '2031-03-12T10:00:00Z', why: 'another dam' };
      const place = (document: string) => ({ document, start: 0, end: 12 });
      return page([
        {
          correction: { id: 'c5', ...signed, op: 'undo', undone: 'c1' },
          at: '2031-03-12T12:00:00Z',
          undoneBy: null,
          ...told(),
        },
        {
          correction: { id: 'c4', ...signed, op: 'not-that-person', place: place(a!), speaker: null },
          at: '2031-03-12T11:00:00Z',
          undoneBy: null,
          ...told(a!),
        },
        {
          correction: { id: 'c3', ...signed, op: 'not-one-utterance', a: place(a!), b: place(b!) },
          at: '2031-03-12T10:30:00Z',
          undoneBy: null,
          ...told(a!, b!),
        },
        {
          correction: { id: 'c2', ...signed, op: 'move', document: a!, to: b! },
          at: '2031-03-12T10:10:00Z',
          undoneBy: null,
          ...told(a!, b!),
        },
        {
          correction: { id: 'c1', ...signed, op: 'split', documents: [a!] },
          at: '2031-03-12T10:00:00Z',
          undoneBy: 'c5',
          ...told(a!),
        },
      ]);
    },
  };
}

const page = <T>(items: readonly T[]): room.ListPage<T> => ({ items, next: null });

function sayingsOf({ document, annotations }: ReadDocument, story: string | null, line: room.DocumentLine) {
  return annotations.attributions.flatMap(({ id, kind, content, speaker, occasion }) => {
    const actor = annotations.actors.find((one) => one.id === speaker);
    if (actor === undefined) return [];
    const text = content.map(({ start, end }) => document.text.slice(start, end)).join(' … ');
    const told: room.SayingLine = {
      document: line,
      attribution: id,
      kind,
      ...hull(content),
      text,
      story,
      utterance: null,
      occasion: occasion && (occasion.to ?? occasion.kind),
    };
    return [{ name: actor.name, line: told }];
  });
}
