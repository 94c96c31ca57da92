import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** Sessions at once; beyond that the oldest ends. They are held in memory: who signed in does so again after a restart. */
const MOST_SESSIONS = 1000;
const LIFETIME_MS = 12 * 60 * 60 * 1000;

/** Browsers that have signed in, by the random id in their cookie. */
export interface Sessions {
  /** Begins one for the token of that name; gives back the cookie's value. */
  begin(token: string): string;
  /** The name of the token that it was begun with; `null` where there is none or it has ended. */
  tokenOf(session: string): string | null;
  end(session: string): void;
}

export function createSessions(now: () => number = Date.now): Sessions {
  const sessions = new Map<string, { token: string; until: number }>();
  return {
    begin: (token) => {
      if (sessions.size >= MOST_SESSIONS) sessions.delete(sessions.keys().next().value!);
      const id = randomBytes(32).toString('base64url');
      sessions.set(id, { token, until: now() + LIFETIME_MS });
      return id;
    },
    tokenOf: (id) => {
      const found = sessions.get(id);
      if (found && found.until > now()) return found.token;
      sessions.delete(id);
      return null;
    },
    end: (id) => void sessions.delete(id),
  };
}

/** Proof that a form was made by this server for this session: nobody else's page can know it. */
export interface FormProof {
  of(session: string): string;
  holds(session: string, given: string): boolean;
}

export function formProof(secret: Buffer = randomBytes(32)): FormProof {
  const of = (session: string) => createHmac('sha256', secret).update(session).digest('base64url');
  return {
    of,
    holds: (session, given) => {
      const [own, other] = [Buffer.from(of(session)), Buffer.from(given)];
      return own.length === other.length && timingSafeEqual(own, other);
    },
  };
}
