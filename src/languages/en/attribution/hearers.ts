const MEDIA = new Set(
  (
    'agency newspaper paper daily weekly magazine broadcaster station channel radio television tv network website site programme program show ' +
    'podcast tabloid outlet portal court jury inquest tribunal committee panel parliament inquiry conference hearing'
  ).split(' '),
);
const PEOPLE = new Set(
  (
    'reporters journalists jurors lawmakers senators legislators deputies mps fans supporters investors analysts shareholders officers ' +
    'police detectives investigators staff workers employees colleagues residents voters delegates students parents'
  ).split(' '),
);

/** Whether a noun (lower case) names who is told what somebody says, before a clause; only people with `asMany`, whom a noun may follow ("told reporters prices would rise"). */
export function isHearer(form: string, asMany = false): boolean {
  return PEOPLE.has(form) || (!asMany && MEDIA.has(form));
}

/** Whether a form (lower case) is of a verb whose first object is who hears. */
export function tells(form: string): boolean {
  return /^(?:tell|tells|told|telling|inform(?:s|ed|ing)?|assur(?:e|es|ed|ing)|remind(?:s|ed|ing)?)$/.test(form);
}
