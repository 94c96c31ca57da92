/** Items as a sentence lists them: "a", "a and b", "a, b and c"; with semicolons where an item has a comma in it. */
export function listed(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  const mark = items.some((item) => item.includes(',')) ? '; ' : ', ';
  return `${items.slice(0, -1).join(mark)}${mark === '; ' ? '; ' : ' '}and ${items.at(-1)}`;
}

/** A number with its noun: `1 report`, `3 reports`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
