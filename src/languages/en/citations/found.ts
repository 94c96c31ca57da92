import type { Citation } from '../../../core/annotations.ts';
import type { Span } from '../../../core/span.ts';
import type { OutletKind } from '../outlets.ts';

/** A citation before it is linked, with what it was found by. */
export interface Found extends Span {
  readonly outlet: string;
  readonly kind: Citation['kind'];
  readonly rule: string;
  readonly sort: OutletKind | null;
}
