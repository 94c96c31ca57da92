import type { Form } from './route.ts';

/** Where a path leads. */
export interface Match<Of> {
  readonly found: Of;
  readonly params: Readonly<Record<string, string>>;
  readonly form: Form;
  /** Without `.json` or `.atom`. */
  readonly path: string;
}

/** `/stories.json`, as programs expect it, and the name that files would have. */
const FIRST_PAGE = new Set(['/stories', '/index']);

/**
 * Finds the one of `routes` that `path` (as the request has it) leads to, and the form that its ending asks for. An
 * ending that belongs to an id (a document may be called `report.json`) is tried as a form first: such an id is asked
 * with its dot encoded (`report%2Ejson`). `null` where there is none, or where the path is not well encoded.
 */
export function matcher<Of extends { readonly path: string; readonly forms: readonly Form[] }>(
  routes: readonly Of[],
): (path: string) => Match<Of> | null {
  const compiled = routes.map((route) => ({ route, parts: route.path.split('/') }));
  const find = (path: string, form: Form): Match<Of> | null => {
    const given = path.split('/');
    for (const { route, parts } of compiled) {
      if (parts.length !== given.length || !route.forms.includes(form)) continue;
      const params = paramsOf(parts, given);
      if (params !== null) return { found: route, params, form, path };
    }
    return null;
  };
  return (path) => {
    const ending = /^(.+)\.(json|atom)$/.exec(path);
    const other = ending && find(FIRST_PAGE.has(ending[1]!) ? '/' : ending[1]!, ending[2] as Form);
    return other ?? find(path, 'html');
  };
}

function paramsOf(parts: readonly string[], given: readonly string[]): Record<string, string> | null {
  const params: Record<string, string> = {};
  for (const [i, part] of parts.entries()) {
    if (!part.startsWith('{')) {
      if (part !== given[i]) return null;
      continue;
    }
    const value = decoded(given[i]!);
    if (value === null || value === '') return null;
    params[part.slice(1, -1)] = value;
  }
  return params;
}

/** `null` for what is not well encoded or holds a character that nothing is called by. */
function decoded(part: string): string | null {
  try {
    const value = decodeURIComponent(part);
    return value.includes('\0') || value.length > 1000 ? null : value;
  } catch {
    return null;
  }
}
