/** Hosts that must have failed, with none answering since, before the fault is this machine's. */
const HOSTS = 3;

/** Tells a network that is gone from hosts that are. */
export interface Reach {
  answered(): void;
  failed(host: string): void;
  /** Whether no host at all can be reached. */
  isOffline(): boolean;
}

/** With fewer hosts than three to ask, all of them: `hostCount` says how many there are. */
export function createReach(hostCount: () => number): Reach {
  const failing = new Set<string>();
  return {
    answered: () => failing.clear(),
    failed: (host) => failing.add(host),
    isOffline: () => failing.size > 0 && failing.size >= Math.min(HOSTS, Math.max(1, hostCount())),
  };
}
