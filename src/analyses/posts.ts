import type { Span } from '../core/span.ts';
import type { Version } from './version.ts';

/** Whether the words are those of a post shown in the report: its author's name and handle follow. */
export function isPost(version: Version, { end }: Span): boolean {
  return /^[^\n]{0,240}[—–-]\s*\p{Lu}[^\n]{0,60}\(@/u.test(version.read.document.text.slice(end, end + 320));
}
