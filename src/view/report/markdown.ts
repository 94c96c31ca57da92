import type { Block, Inline } from './blocks.ts';

/** Blocks as Markdown. What a report says is escaped, so that it reads as just that text. */
export function markdown(blocks: readonly Block[]): string {
  const out: string[] = [];
  let last: Block['type'] | null = null;
  for (const block of blocks) {
    // Lines of one list stand together; all else is parted by a blank line.
    if (last !== null && !(last === 'entry' && block.type === 'entry')) out.push('');
    const text = blockText(block);
    if (text === '') continue;
    out.push(text);
    last = block.type;
  }
  return `${out.join('\n').replace(/\n{3,}/g, '\n\n')}\n`;
}

function blockText(block: Block): string {
  switch (block.type) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${escapeMarkdown(block.text)}${block.aside === null ? '' : ` — ${escapeMarkdown(block.aside)}`}`;
    case 'paragraph':
      return inlines(block.text);
    case 'entry': {
      const label = block.label === null || block.label === '•' ? '' : `**${escapeMarkdown(block.label)}** `;
      return `${'  '.repeat(block.depth)}- ${label}${inlines(block.text)}`;
    }
    case 'table':
      return table(block.head, block.rows);
    case 'axis':
      return ''; // The table of reports tells the days; a line of letters is for a terminal.
  }
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]) => `| ${cells.map((cell) => escapeMarkdown(cell) || ' ').join(' | ')} |`;
  return [row(head), `|${head.map(() => ' --- |').join('')}`, ...rows.map(row)].join('\n');
}

function inlines(text: readonly Inline[]): string {
  return escapeLineStart(text.map(inline).join('').replace(/ {2,}/g, ' ').trim());
}

function inline(run: Inline): string {
  if (typeof run === 'string') return escapeMarkdown(run);
  switch (run.style) {
    case 'quiet':
      return wrapped(run.text, '*');
    case 'strong':
    case 'speaker':
    case 'warning':
    case 'evidence':
      return wrapped(run.text, '**');
    case 'difference':
      return difference(run.text, run.difference);
  }
}

function difference(text: string, kind: Extract<Inline, { style: 'difference' }>['difference']): string {
  switch (kind) {
    case 'varies':
      return wrapped(text, '*');
    case 'omission':
      return wrapped(text, '~~');
    case 'addition':
      return wrapped(`+${text}`, '**');
    case 'hardened':
      return wrapped(`${text}▲`, '**');
    case 'softened':
      return wrapped(`${text}▼`, '**');
    default:
      return wrapped(text, '**');
  }
}

/** Marks hold only when they touch a word, so white space at either end stays outside them. */
function wrapped(text: string, mark: string): string {
  const [, before, words, after] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text)!;
  if (words === '') return text;
  // A mark beside punctuation is not read as one where a letter touches it from outside; a word joiner would be in the text.
  return `${before}${mark}${escapeMarkdown(words!)}${mark}${after}`;
}

const MARKUP = /[\\`*_[\]<>|~#&]/g;

/** `text` on one line, so written that Markdown reads it as just that text within a line. */
export function escapeMarkdown(text: string): string {
  const flat = text
    .toWellFormed()
    .replace(/\s+/g, ' ')
    .replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
  return flat.replace(MARKUP, '\\$&');
}

/** A line of text, already escaped, so written that its first characters do not make it a list. */
export function escapeLineStart(line: string): string {
  return line.replace(/^(\d+)([.)])/, '$1\\$2').replace(/^([-+=])/, '\\$1');
}
