/** Work on the archive that takes a while: reports being added, stories being brought up to date. */
export interface Job {
  readonly id: string;
  /** What is worked on, for a reader: `3 files`, `a pasted text`, `examples`, `correction c2`. */
  readonly what: string;
  readonly state: 'waiting' | 'reading' | 'forming stories' | 'done' | 'failed';
  /** When it was asked for and when it ended, ISO 8601; `null` while it goes on. */
  readonly at: string;
  readonly ended: string | null;
  readonly counts: {
    readonly added: number;
    readonly revised: number;
    readonly known: number;
    readonly failed: number;
  };
  /** What became of each report, the first some hundred. */
  readonly outcomes: readonly JobOutcome[];
  /** How far the stories are; `null` before and after. */
  readonly stories: { readonly done: number; readonly total: number } | null;
  /** Why the whole of it failed; `null` where it did not. */
  readonly problem: string | null;
}

/** What became of one report. */
export interface JobOutcome {
  readonly file: string;
  readonly outcome: 'added' | 'known' | 'revised' | 'failed';
  /** Its id in the archive; `null` where it failed. */
  readonly document: string | null;
  /** Why it failed; `null` where it did not. */
  readonly message: string | null;
}
