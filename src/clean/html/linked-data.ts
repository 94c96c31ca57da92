import { type Element, parseTree, textOf } from './tree.ts';

/** What a page says of its article as schema.org data. */
export interface LinkedArticle {
  readonly headline: string | null;
  readonly author: string | null;
  readonly publisher: string | null;
  readonly datePublished: string | null;
  readonly language: string | null;
  readonly url: string | null;
}

type Data = Readonly<Record<string, unknown>>;

const ARTICLE = /article|posting|report|liveblog|analysis|review/i;
/** A page's data are a few levels deep; what is deeper is not about its article. */
const DEPTH_LIMIT = 6;

/** The first article in the page's JSON-LD; `null` where there is none or it is malformed. */
export function linkedArticle(elements: readonly Element[]): LinkedArticle | null {
  const scripts = elements.filter(
    ({ tag, attributes }) => tag === 'script' && attributes.type?.toLowerCase().includes('ld+json'),
  );
  const all = scripts.flatMap((script) => objectsIn(parse(textOf(script)), 0));
  const article = all.find((data) => ARTICLE.test(words(data['@type'])));
  return article ? describe(article, all) : null;
}

function describe(article: Data, all: readonly Data[]): LinkedArticle {
  return {
    headline: firstText(article.headline) ?? firstText(article.name),
    author: names(article.author ?? article.creator, all),
    publisher: names(article.publisher, all),
    datePublished: firstText(article.datePublished) ?? firstText(article.dateCreated),
    language: firstText(article.inLanguage),
    url: firstText(article.url) ?? firstText(idOf(article.mainEntityOfPage)),
  };
}

function parse(script: string): unknown {
  const json = script.replace(/^\s*(<!--|\/\*<!\[CDATA\[\*\/|<!\[CDATA\[)|(-->|\/\*\]\]>\*\/|\]\]>)\s*$/g, '');
  try {
    return JSON.parse(json);
  } catch {
    // Line breaks within strings are the commonest mistake.
    try {
      return JSON.parse(json.replace(/[\x00-\x1f]+/g, ' '));
    } catch {
      return null;
    }
  }
}

function objectsIn(value: unknown, depth: number): readonly Data[] {
  if (depth > DEPTH_LIMIT || typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((element) => objectsIn(element, depth + 1));
  const data = value as Data;
  return [data, ...Object.values(data).flatMap((field) => objectsIn(field, depth + 1))];
}

function words(value: unknown): string {
  return Array.isArray(value) ? value.join(' ') : String(value ?? '');
}

function firstText(value: unknown): string | null {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' ? plain(first) || null : null;
}

function idOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? (value as Data)['@id'] : value;
}

/** Without the entities and tags that some sites leave in their data. */
function plain(value: string): string {
  return (/[&<]/.test(value) ? textOf(parseTree(value)) : value).trim();
}

/** The name or names of people or organisations, which may stand elsewhere in the data under their `@id`. */
function names(value: unknown, all: readonly Data[]): string | null {
  const list = Array.isArray(value) ? value : [value];
  const found = list.flatMap((one) => {
    if (typeof one === 'string') return /^https?:/.test(one) ? [] : [plain(one)];
    if (typeof one !== 'object' || one === null) return [];
    const id = (one as Data)['@id'];
    const data = (one as Data).name ? (one as Data) : all.find((other) => other['@id'] === id && other.name);
    return firstText(data?.name) ?? [];
  });
  return found.length > 0 ? [...new Set(found)].join(', ') : null;
}
