/** The public library: everything that a program may build on. */
export { collate } from './app/collate.ts';
export { readDocuments } from './app/read.ts';
export { defaultSettings, type Settings } from './app/settings.ts';
export type * from './core/annotations.ts';
export type * from './core/apparatus.ts';
export type * from './core/collation.ts';
export type * from './core/document.ts';
export { ArchiveError, CursorError, InputError, SearchSyntaxError, UsageError } from './core/errors.ts';
export type * from './core/finding.ts';
export { type Hit, MARK } from './core/hit.ts';
export type * from './core/language.ts';
export { identityOffsets, type OffsetMap, type OffsetRun, toOriginal } from './core/offsets.ts';
export type * from './core/raw.ts';
export { contains, hull, inTextOrder, OutOfRange, overlaps, type Span, slice, sliceAll } from './core/span.ts';
export type * from './core/story.ts';
