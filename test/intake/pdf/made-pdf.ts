import { deflateSync } from 'node:zlib';

/** Words at a place of a page, in points from its foot. */
export interface Word {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
}

/** A PDF of plain objects with one font (ISO 32000-1, annex H); `trailer` is put into its trailer. */
export function makePdf(pages: readonly (readonly Word[])[], title: string | null = null, trailer = ''): Buffer {
  const streams = pages.map((words) => Buffer.from(words.map(drawn).join('\n'), 'latin1'));
  return pdfOf(streams, title, trailer);
}

/** The same of content streams as they are. */
export function pdfOf(streams: readonly Uint8Array[], title: string | null = null, trailer = ''): Buffer {
  const pageIds = streams.map((_, i) => 4 + 2 * i);
  const objects: (string | Buffer)[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${streams.length} /Kids [${pageIds.map((id) => `${id} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ];
  for (const [i, stream] of streams.entries()) {
    const packed = deflateSync(stream, { level: 1 });
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F 3 0 R >> >> /Contents ${pageIds[i]! + 1} 0 R >>`,
      Buffer.concat([
        Buffer.from(`<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`),
        packed,
        Buffer.from('\nendstream'),
      ]),
    );
  }
  objects.push(`<< ${title === null ? '' : `/Title (${escaped(title)})`} >>`);
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')];
  const places: number[] = [];
  let at = parts[0]!.length;
  for (const [i, object] of objects.entries()) {
    places.push(at);
    const part = Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')]);
    parts.push(part);
    at += part.length;
  }
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info ${objects.length} 0 R ${trailer} >>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

const drawn = ({ text, x, y, size = 10 }: Word): string =>
  `BT /F ${size} Tf 1 0 0 1 ${x} ${y} Tm (${escaped(text)}) Tj ET`;

/** Quotation marks of WinAnsiEncoding, which are no Latin-1. */
const WIN_ANSI: Readonly<Record<string, string>> = { '“': '\\223', '”': '\\224', '’': '\\222' };

function escaped(text: string): string {
  return text.replace(/[()\\]/g, '\\$&').replace(/[“”’]/g, (mark) => WIN_ANSI[mark]!);
}
