/** Words of a saying as a list has them: on one line, without a mark of quotation whose other half stands outside, nor a comma at the end. */
export function tidied(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  const whole = isPaired(line) ? line : line.replace(/^["“”«»]|["“”«»]$/g, '');
  return whole.replace(/,(["”»]?)$/, '$1');
}

function isPaired(line: string): boolean {
  const times = (mark: string): number => line.split(mark).length - 1;
  return times('"') % 2 === 0 && times('“') === times('”') && times('«') === times('»');
}
