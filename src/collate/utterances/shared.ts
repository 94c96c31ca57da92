/** The share of the fewer of two sets' members that both have, and whether both have some and none in common. */
export function sharedFacts(left: ReadonlySet<string>, right: ReadonlySet<string>): { shared: number; apart: number } {
  if (left.size === 0 || right.size === 0) return { shared: 0, apart: 0 };
  const common = countShared(left, right);
  return { shared: common / Math.min(left.size, right.size), apart: Number(common === 0) };
}

/** How many members two sets have in common. */
export function countShared(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  let shared = 0;
  for (const key of left) if (right.has(key)) shared++;
  return shared;
}

/** The share of the members of both sets that both have. */
export function sharedForms(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  const shared = countShared(left, right);
  return shared / Math.max(1, left.size + right.size - shared);
}
