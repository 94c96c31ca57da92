import { parentPort, workerData } from 'node:worker_threads';
import { getDocumentProxy } from 'unpdf';
import type { Drawn, Run } from './placed.ts';

/** What this thread is given. */
export interface PdfTask {
  readonly bytes: Uint8Array;
  readonly pageLimit: number;
  readonly characterLimit: number;
}

/** What it says: what is drawn, or in words what is wrong. */
export type PdfAnswer = { readonly drawn: Drawn } | { readonly problem: string };

/** A run of text as PDF.js gives it. */
interface Item {
  readonly str: string;
  /** https://developer.mozilla.org/docs/Web/CSS/transform-function/matrix */
  readonly transform: readonly number[];
  readonly width: number;
}

const OPTIONS = {
  isEvalSupported: false,
  disableFontFace: true,
  useSystemFonts: false,
  enableXfa: false,
  verbosity: 0,
};

async function draw({ bytes, pageLimit, characterLimit }: PdfTask): Promise<PdfAnswer> {
  const pdf = await getDocumentProxy(bytes, OPTIONS);
  if (pdf.numPages > pageLimit) return { problem: `has ${pdf.numPages} pages, more than ${pageLimit}, the limit` };
  const pages: Run[][] = [];
  let left = characterLimit;
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: false });
    const runs = (items as Item[]).flatMap(runOf);
    left -= runs.reduce((sum, { text }) => sum + text.length, 0);
    if (left < 0) return { problem: `holds more than ${characterLimit} characters, the limit` };
    pages.push(runs);
    page.cleanup();
  }
  const { info } = await pdf.getMetadata().catch(() => ({ info: {} }));
  const { Title: title } = info as { Title?: unknown };
  return { drawn: { title: typeof title === 'string' && title.trim() !== '' ? title.trim() : null, pages } };
}

/** Upright text alone: what is turned stands at an edge or under the text. Spaces are told by gaps; those that PDF.js makes are as wide. */
function runOf({ str, transform, width }: Item): Run[] {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = transform;
  const size = Math.hypot(c, d);
  if (str.trim() === '' || a <= 0 || Math.abs(b) > 0.1 * a || !(size > 0)) return [];
  return [{ text: str, x, y, width, size }];
}

/** PDF.js names its errors. */
function inWords(error: unknown): string {
  const { name, message } = error as Error;
  if (name === 'PasswordException') return 'is encrypted; save it without a password';
  if (name === 'InvalidPDFException') return 'is no PDF, or a broken one';
  return `cannot be read as a PDF (${message})`;
}

draw(workerData as PdfTask)
  .catch((error: unknown): PdfAnswer => ({ problem: inWords(error) }))
  .then((answer) => parentPort!.postMessage(answer));
