/** `plural` ("stories of several reports") as it is said of `count`: for one, its first word in the singular. */
export function named(count: number, plural: string): string {
  return count === 1 ? plural.replace(/^\w+/, (word) => word.replace(/ies$/, 'y').replace(/s$/, '')) : plural;
}
