/** What a run of a terminal report is, and so how it is painted. */
export type Style =
  | 'title'
  | 'section'
  | 'kind'
  | 'rule'
  | 'label'
  | 'speaker'
  | 'strong'
  | 'quiet'
  | 'warning'
  | 'evidence'
  | 'varies'
  | 'slight'
  | 'changed'
  | 'omission'
  | 'addition'
  | 'hardened'
  | 'softened';

/** `text` in the style; as it is where there is no colour. */
export type Paint = (style: Style, text: string) => string;

/** Select Graphic Rendition codes (ECMA-48, 8.3.117). Only the sixteen colours that a reader's own theme sets. */
const CODES: Readonly<Record<Style, string>> = {
  title: '1',
  section: '1;36',
  kind: '1',
  rule: '2',
  label: '1;36',
  speaker: '1',
  strong: '1',
  quiet: '2',
  warning: '33',
  evidence: '1',
  varies: '4',
  slight: '4',
  changed: '35',
  omission: '2;9',
  addition: '32',
  hardened: '31',
  softened: '34',
};

/** The painter for a terminal with colour or without. */
export function paints(colour: boolean): Paint {
  return colour ? (style, text) => `\x1b[${CODES[style]}m${text}\x1b[0m` : (_, text) => text;
}
