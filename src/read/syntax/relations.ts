/** Relations between a word and its head, after Universal Dependencies (de Marneffe et al. 2021), those alike in use made one. */
export const RELATIONS = [
  'root',
  'nsubj',
  'nsubj:pass',
  'obj',
  'iobj',
  'ccomp',
  'xcomp',
  'advcl',
  'acl',
  'acl:relcl',
  'conj',
  'cc',
  'mark',
  'aux',
  'cop',
  'obl',
  'nmod',
  'nmod:poss',
  'amod',
  'det',
  'case',
  'appos',
  'punct',
  'advmod',
  'compound',
  'flat',
  'parataxis',
  'nummod',
  'csubj',
  'expl',
  'dep',
] as const;
type Relation = (typeof RELATIONS)[number];

const SAME: Record<string, Relation> = {
  'aux:pass': 'aux',
  'csubj:pass': 'csubj',
  'compound:prt': 'advmod',
  'obl:npmod': 'obl',
  'obl:tmod': 'obl',
  'obl:unmarked': 'obl',
  'nmod:npmod': 'nmod',
  'nmod:tmod': 'nmod',
  'nmod:unmarked': 'nmod',
  'nmod:desc': 'compound',
  fixed: 'case',
  goeswith: 'flat',
  list: 'parataxis',
  discourse: 'parataxis',
  dislocated: 'parataxis',
  vocative: 'parataxis',
  orphan: 'dep',
  reparandum: 'dep',
  'det:predet': 'det',
  'cc:preconj': 'cc',
  'nsubj:outer': 'nsubj',
  'advcl:relcl': 'advcl',
  'csubj:outer': 'csubj',
};
const NUMBER = new Map<string, number>(RELATIONS.map((relation, i) => [relation, i]));

/** The number of a treebank's relation in `RELATIONS`; that of its main part or of `dep` where it is not among them. */
export function relationNumber(relation: string): number {
  const known = NUMBER.get(SAME[relation] ?? relation) ?? NUMBER.get(relation.split(':')[0]!);
  return known ?? NUMBER.get('dep')!;
}
