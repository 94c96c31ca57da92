/** A JSON Schema (draft 2020-12, as OpenAPI 3.1 takes it). */
export type Schema = Readonly<Record<string, unknown>>;

export const text: Schema = { type: 'string' };
export const number: Schema = { type: 'number' };
export const count: Schema = { type: 'integer', minimum: 0 };
export const flag: Schema = { type: 'boolean' };
export const day: Schema = { type: 'string', format: 'date' };
export const moment: Schema = { type: 'string', format: 'date-time' };

/** One of these words. */
export const oneOf = (...words: readonly string[]): Schema => ({ enum: words });

export const list = (items: Schema): Schema => ({ type: 'array', items });

/** The same, or `null` where it is not known. */
export const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] });

/** An object that always has all of `properties`; it may have more in later versions, as docs/json.md says. */
export const object = (properties: Readonly<Record<string, Schema>>, description?: string): Schema => ({
  type: 'object',
  ...(description === undefined ? {} : { description }),
  properties,
  required: Object.keys(properties),
});

/** A schema of the document's components, by name. */
export const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });

/** Part of a list, with the way to what comes after. */
export const page = (items: Schema): Schema =>
  object({ items: list(items), next: { ...orNull(text), description: 'give it as `cursor`; null after the last' } });
