import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { ArchiveError, UsageError } from '../core/errors.ts';

/** What a token lets its bearer do: `correcting` is reading, correcting and adding. */
export type Role = 'reading' | 'correcting';

/** A token as it is kept: what it is, without the secret itself. */
export interface Token {
  readonly name: string;
  readonly role: Role;
  /** ISO 8601. */
  readonly made: string;
  /** SHA-256 of the secret, hex. The secret is 256 random bits, so that no slow hash is needed against guessing. */
  readonly sha256: string;
}

const MOST_TOKENS = 1000;

/** Where the tokens of the archive in `path` are kept: beside it, so that copies of an archive carry none. */
const tokenFile = (path: string): string => `${path}.tokens.json`;

/** The tokens of an archive, by name; none where the file is not there. Throws `ArchiveError` where it is no such file. */
export function listTokens(path: string): Token[] {
  let text: string;
  try {
    text = readFileSync(tokenFile(path), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw new ArchiveError(`${tokenFile(path)}: cannot be read: ${(error as Error).message}`, { cause: error });
  }
  try {
    const tokens: unknown = JSON.parse(text);
    if (Array.isArray(tokens) && tokens.every(isToken)) return tokens;
  } catch {
    // told below: broken JSON and other JSON are the same to the reader
  }
  throw new ArchiveError(`${tokenFile(path)}: does not hold tokens; restore it, or delete it and make new ones`);
}

function isToken(value: unknown): value is Token {
  const { name, role, made, sha256 } = (value ?? {}) as Record<string, unknown>;
  const texts = [name, made, sha256].every((field) => typeof field === 'string');
  return texts && (role === 'reading' || role === 'correcting') && /^[0-9a-f]{64}$/.test(sha256 as string);
}

/** Makes a token and gives back its secret, which is kept nowhere. Throws `UsageError` for a name that is taken. */
export function addToken(path: string, name: string, role: Role): string {
  const tokens = listTokens(path);
  if (!/^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,63}$/u.test(name)) {
    throw new UsageError('A token’s name is 1 to 64 letters, digits, spaces, dots, dashes');
  }
  if (tokens.some((token) => token.name === name)) throw new UsageError(`There is a token ${name} already`);
  if (tokens.length >= MOST_TOKENS) throw new UsageError(`An archive has at most ${MOST_TOKENS} tokens`);
  const secret = `variorum_${randomBytes(32).toString('base64url')}`;
  keep(path, [...tokens, { name, role, made: new Date().toISOString(), sha256: hashOf(secret).toString('hex') }]);
  return secret;
}

/** Takes a token away: it lets nobody in from now on, also where it is in use. Throws `UsageError` where there is none. */
export function revokeToken(path: string, name: string): void {
  const tokens = listTokens(path);
  if (!tokens.some((token) => token.name === name)) throw new UsageError(`There is no token ${name}`);
  keep(
    path,
    tokens.filter((token) => token.name !== name),
  );
}

/** Written beside its place and moved there whole; read by nobody but its owner. */
function keep(path: string, tokens: readonly Token[]): void {
  const arriving = `${tokenFile(path)}.${process.pid}`;
  try {
    writeFileSync(arriving, `${JSON.stringify(tokens, null, 2)}\n`, { mode: 0o600 });
    renameSync(arriving, tokenFile(path));
  } catch (error) {
    throw new ArchiveError(`${tokenFile(path)}: cannot be written: ${(error as Error).message}`, { cause: error });
  }
}

const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** Tells whose token a secret is, as the file has it at that moment. */
export interface TokenDesk {
  /** `null` where it is nobody's. Takes as long for a wrong secret as for a right one. */
  bearer(secret: string): Token | null;
  /** The token of that name; `null` where it was revoked. */
  named(name: string): Token | null;
}

/** The tokens of the archive in `path`; the file is read again when it has changed. */
export function tokenDesk(path: string): TokenDesk {
  let read = '';
  let tokens: readonly Token[] = [];
  const current = (): readonly Token[] => {
    const state = statSync(tokenFile(path), { throwIfNoEntry: false });
    const seen = state === undefined ? 'none' : `${state.ino} ${state.mtimeMs} ${state.size}`;
    if (seen !== read) [tokens, read] = [listTokens(path), seen];
    return tokens;
  };
  return {
    bearer: (secret) => {
      const hash = hashOf(secret);
      // All are compared, whichever fits: the time tells nothing.
      return current().reduce<Token | null>(
        (found, token) => (timingSafeEqual(Buffer.from(token.sha256, 'hex'), hash) ? token : found),
        null,
      );
    },
    named: (name) => current().find((token) => token.name === name) ?? null,
  };
}
