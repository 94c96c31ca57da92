/** The addresses within a page that its links lead to. */
export const links = (markup: string): string[] => [...markup.matchAll(/href="#([^"]+)"/g)].map((match) => match[1]!);

/** The addresses that a page has. */
export const ids = (markup: string): string[] => [...markup.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]!);
