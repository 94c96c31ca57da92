import { isUtf8 as isValidUtf8 } from 'node:buffer';
import chardet from 'chardet';
import iconv from 'iconv-lite';

/** Characters, and the WHATWG label of the encoding that gave them. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
}

/**
 * The characters that `bytes` stand for, without a byte order mark. In this order: what a byte order mark says; UTF-16
 * shown by its zero bytes; UTF-8 where the bytes are valid as such, which text in another encoding never is by chance
 * and which pages declare wrongly; what the server `told` (a label; `null` where it told nothing) and what the markup
 * declares, each where the bytes agree; what the bytes look like. Throws an `Error` that says so when they are no text.
 */
export function decode(bytes: Uint8Array, told: string | null = null): Decoded {
  const marked = byMark(bytes);
  if (marked) return marked;
  const binary = binaryKind(bytes);
  if (binary) throw new Error(`is not text (${binary})`);
  const wide = wideEncoding(bytes);
  if (wide) return { text: new TextDecoder(wide).decode(bytes), encoding: wide };
  if (bytes.includes(0)) throw new Error('is not text (it holds zero bytes)');
  const declared = declaredEncoding(bytes);
  // The one encoding on pages that is neither UTF-8 nor ever invalid as such.
  if (declared === 'iso-2022-jp') return { text: new TextDecoder(declared).decode(bytes), encoding: declared };
  if (isUtf8(bytes)) return { text: new TextDecoder().decode(bytes), encoding: 'utf-8' };
  for (const label of [told === null ? null : whatwgLabel(told), declared]) {
    const trusted = label && label !== 'utf-8' ? decodeAs(bytes, label) : null;
    if (trusted && isPlausible(trusted)) return trusted;
  }
  return byAppearance(bytes);
}

const MARKS: readonly (readonly [mark: readonly number[], encoding: string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** The encoding that a byte order mark tells; `null` without one. */
export function markedEncoding(bytes: Uint8Array): string | null {
  return MARKS.find(([mark]) => mark.every((byte, i) => bytes[i] === byte))?.[1] ?? null;
}

function byMark(bytes: Uint8Array): Decoded | null {
  const encoding = markedEncoding(bytes);
  return encoding === null ? null : { text: new TextDecoder(encoding).decode(bytes), encoding };
}

/** First bytes that say what a file is, for those that people have among their reports. */
const BINARY: readonly (readonly [start: string, kind: string])[] = [
  ['%PDF-', 'a PDF'],
  ['PK\x03\x04', 'a zip archive or office document'],
  ['\x89PNG', 'a PNG image'],
  ['\xff\xd8\xff', 'a JPEG image'],
  ['GIF8', 'a GIF image'],
  ['\xd0\xcf\x11\xe0', 'an old office document'],
  ['bplist00', 'a web archive'],
];

function binaryKind(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  return BINARY.find(([mark]) => start.startsWith(mark))?.[1] ?? null;
}

/** UTF-16 without a mark: in text that is mostly ASCII one of each two bytes is zero, and always the same one. */
function wideEncoding(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  sample.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2]!++;
  });
  const [even, odd] = zeros as [number, number];
  // A third suffices, since spaces and marks are ASCII in every script; a stray zero on the other side is an error in
  // the data, many are another format.
  if (odd > sample.length / 6 && even * 20 < odd) return 'utf-16le';
  return even > sample.length / 6 && odd * 20 < even ? 'utf-16be' : null;
}

/**
 * Whether the bytes are UTF-8, allowing for a character cut off at the end and a few broken ones (mixed pages): at most
 * one in twenty of the characters beyond ASCII, where other encodings break nearly all of them.
 */
function isUtf8(bytes: Uint8Array): boolean {
  // A text may well hold U+FFFD as a character of its own, so it is no sign of a broken byte by itself.
  if (isValidUtf8(bytes)) return true;
  const text = new TextDecoder().decode(bytes);
  const broken = text.replace(/\ufffd+$/, '').split('\ufffd').length - 1;
  const beyondAscii = text.match(/[^\x00-\x7f\ufffd]/g)?.length ?? 0;
  return beyondAscii > 0 && broken * 20 <= beyondAscii;
}

/** The label in `<meta charset>`, `<meta http-equiv>` or `<?xml encoding>` of markup; `null` where there is none. */
function declaredEncoding(bytes: Uint8Array): string | null {
  // HTML allows the first 1024 bytes; real pages put scripts before it.
  const head = Buffer.from(bytes.subarray(0, 16_384)).toString('latin1');
  const label =
    /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w:-]+)/i.exec(head)?.[1] ??
    /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w:-]+)/i.exec(head)?.[1];
  return label ? whatwgLabel(label) : null;
}

/** The WHATWG's name for an encoding; `null` for none that it knows. */
function whatwgLabel(label: string): string | null {
  try {
    const { encoding } = new TextDecoder(label);
    // What claims in ASCII letters to be UTF-16 cannot be.
    return encoding.startsWith('utf-16') ? 'utf-8' : encoding;
  } catch {
    return null;
  }
}

/** iconv-lite first: Node's own decoder of windows-1252 has mistaken it for ISO-8859-1 in several releases. */
function decodeAs(bytes: Uint8Array, encoding: string): Decoded {
  const text = iconv.encodingExists(encoding)
    ? iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding)
    : new TextDecoder(encoding).decode(bytes);
  return { text, encoding };
}

/** Whether a declared encoding fits: hardly anything that it cannot decode, hardly any C1 control characters. */
function isPlausible({ text }: Decoded): boolean {
  const odd = text.match(/[\ufffd\u0080-\u009f]/g)?.length ?? 0;
  const beyondAscii = text.match(/[^\x00-\x7f]/g)?.length ?? 0;
  return odd * 20 <= beyondAscii;
}

function byAppearance(bytes: Uint8Array): Decoded {
  for (const { name } of chardet.analyse(withoutMarkup(bytes))) {
    const label = whatwgLabel(name);
    if (!label || label === 'utf-8') continue;
    const decoded = decodeAs(bytes, label);
    if (isPlausible(decoded)) return refuseControls(decoded);
  }
  return refuseControls(decodeAs(bytes, 'windows-1252'));
}

/** Tags and scripts are ASCII and would outweigh the text in every statistic. */
function withoutMarkup(bytes: Uint8Array): Buffer {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (!/<\w+/.test(text)) return Buffer.from(text, 'latin1');
  const bare = text.replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, ' ').replace(/<[^>]*>/g, ' ');
  return Buffer.from(bare.replace(/\s+/g, ' '), 'latin1');
}

/** Text has next to no control characters; random bytes have one in eight. One in fifty is far from both. */
function refuseControls(decoded: Decoded): Decoded {
  const controls = decoded.text.match(/[\x00-\x08\x0e-\x1a\x1c-\x1f]/g)?.length ?? 0;
  if (controls * 50 > decoded.text.length) throw new Error('is not text (it is full of control characters)');
  return decoded;
}
