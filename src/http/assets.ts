import { createHash } from 'node:crypto';
import { roomAssets } from '../view/assets.ts';
import { ROOM } from '../view/room/addresses.ts';

/** Two versions of a line, one under the other. */
const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="#8c1d2f"/><path d="M3 5.5h10M3 10.5h5m2 0h3" stroke="#fff" stroke-width="2"/></svg>`;

export interface Asset {
  readonly type: string;
  readonly body: Buffer;
  readonly etag: string;
}

/** What the pages fetch beside themselves, by path: nothing is looked up on the disk by what a request says. */
export function loadAssets(): ReadonlyMap<string, Asset> {
  const { style, script } = roomAssets();
  return new Map([
    [ROOM.style, asset('text/css; charset=utf-8', style)],
    [ROOM.script, asset('text/javascript; charset=utf-8', script)],
    [ROOM.icon, asset('image/svg+xml; charset=utf-8', ICON)],
    ['/favicon.ico', asset('image/svg+xml; charset=utf-8', ICON)],
  ]);
}

function asset(type: string, text: string): Asset {
  const body = Buffer.from(text);
  return { type, body, etag: createHash('sha256').update(body).digest('base64url').slice(0, 22) };
}
