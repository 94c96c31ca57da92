/** Text of a page as it is drawn: a run of one font. Coordinates in points, y upward from the page's foot. */
export interface Run {
  readonly text: string;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly width: number;
  /** Of the font. */
  readonly size: number;
}

/** A line of a page: runs on one baseline without a column's gap between them. */
export interface Line extends Run {
  /** `x + width`. */
  readonly right: number;
}

/** What is taken out of a file: its pages' runs in the order in which they are drawn. */
export interface Drawn {
  /** As the file's own record has it; often a file's name or nothing. */
  readonly title: string | null;
  readonly pages: readonly (readonly Run[])[];
}

/** Of `numbers`, which it sorts; 0 for none. */
export function median(numbers: number[]): number {
  return numbers.sort((a, b) => a - b)[numbers.length >> 1] ?? 0;
}
