/** What `watch` counts from its start. */
export interface WatchCounts {
  /** Visits to feeds by outcome. */
  readonly visits: Record<'visited' | 'unchanged' | 'failed', number>;
  /** Entries of feeds by what they were seen as. */
  readonly entries: Record<'new' | 'changed' | 'known', number>;
  /** Articles by what became of them. */
  readonly articles: Record<'added' | 'revision' | 'same' | 'later' | 'failed', number>;
  readonly stories: Record<'updates' | 'changed' | 'failed', number>;
  wireBytes: number;
}

/** How `watch` is doing at one moment. */
export interface WatchStatus {
  readonly counts: WatchCounts;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  /** When something was last kept or a feed last answered; `null` before. */
  readonly lastSuccessAt: number | null;
  readonly offline: boolean;
  readonly stopping: boolean;
  /** Articles fetched and not yet kept. */
  readonly queued: number;
  /** By state, of the whole archive. */
  readonly waiting: Readonly<Record<'waiting' | 'kept' | 'failed', number>>;
  readonly feeds: { readonly active: number; readonly failing: number };
}

export function newCounts(): WatchCounts {
  return {
    visits: { visited: 0, unchanged: 0, failed: 0 },
    entries: { new: 0, changed: 0, known: 0 },
    articles: { added: 0, revision: 0, same: 0, later: 0, failed: 0 },
    stories: { updates: 0, changed: 0, failed: 0 },
    wireBytes: 0,
  };
}

/** The status in Prometheus' text format (exposition format 0.0.4). */
export function prometheus(status: WatchStatus, now: number): string {
  const { counts } = status;
  const memory = process.memoryUsage();
  const cpu = process.cpuUsage();
  return [
    ...metric(
      'variorum_feed_visits_total',
      'counter',
      'Visits to feeds by outcome.',
      labelled('outcome', counts.visits),
    ),
    ...metric(
      'variorum_feed_entries_total',
      'counter',
      'Entries of feeds by what they were seen as.',
      labelled('seen', counts.entries),
    ),
    ...metric(
      'variorum_articles_total',
      'counter',
      'Articles by what became of them.',
      labelled('outcome', counts.articles),
    ),
    ...metric(
      'variorum_story_updates_total',
      'counter',
      'Updates of the stories, stories changed by them, and updates that failed.',
      labelled('what', counts.stories),
    ),
    ...metric('variorum_received_bytes_total', 'counter', 'Bytes of feeds received.', [['', counts.wireBytes]]),
    ...metric(
      'variorum_articles',
      'gauge',
      'Articles that feeds told of, by state.',
      labelled('state', status.waiting),
    ),
    ...metric('variorum_articles_queued', 'gauge', 'Articles fetched and not yet kept.', [['', status.queued]]),
    ...metric(
      'variorum_feeds',
      'gauge',
      'Feeds that are visited, and those whose last visit failed.',
      labelled('state', status.feeds),
    ),
    ...metric('variorum_offline', 'gauge', '1 while no host can be reached.', [['', status.offline ? 1 : 0]]),
    ...metric('variorum_last_success_timestamp_seconds', 'gauge', 'When a feed last answered.', [
      ['', (status.lastSuccessAt ?? 0) / 1000],
    ]),
    ...metric('variorum_uptime_seconds', 'gauge', 'Since the start.', [['', (now - status.startedAt) / 1000]]),
    ...metric('process_resident_memory_bytes', 'gauge', 'Resident memory.', [['', memory.rss]]),
    ...metric('process_cpu_seconds_total', 'counter', 'Processor time.', [['', (cpu.user + cpu.system) / 1e6]]),
    '',
  ].join('\n');
}

type Sample = readonly [labels: string, value: number];

function metric(name: string, type: 'counter' | 'gauge', help: string, samples: readonly Sample[]): string[] {
  return [
    `# HELP ${name} ${help}`,
    `# TYPE ${name} ${type}`,
    ...samples.map(([labels, value]) => `${name}${labels} ${value}`),
  ];
}

function labelled(label: string, values: Readonly<Record<string, number>>): Sample[] {
  return Object.entries(values).map(([value, count]) => [`{${label}="${value}"}`, count]);
}
