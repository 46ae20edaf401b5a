import { contentOf, type Entry } from '../entries/entry.ts';
import { fullName, normaliseName, type PersonName, type SubjectKind } from '../person.ts';

export const nodeKinds = ['victim', 'perpetrator', 'child', 'person', 'home', 'agency'] as const;
export type NodeKind = (typeof nodeKinds)[number];

const nodeKindNames: Record<NodeKind, string> = {
  victim: 'Victim',
  perpetrator: 'Perpetrator',
  child: 'Child',
  person: 'Person',
  home: 'Home',
  agency: 'Agency',
};

/** `Perpetrator`; `Perpetrator, a group` where it is one. */
export const nodeWords = ({ kind, subject }: Pick<PictureNode, 'kind' | 'subject'>): string =>
  subject === undefined ? nodeKindNames[kind] : `${nodeKindNames[kind]}, a ${subject}`;

export type PictureNode = {
  readonly id: string;
  readonly kind: NodeKind;
  /** What a victim or perpetrator is, where they are no person. */
  readonly subject?: 'group' | 'place';
  readonly name: string;
  /** Whose record it opens; null for what has none. */
  readonly personId: string | null;
};

export type PictureEdge = {
  readonly from: string;
  readonly to: string;
  readonly kind: 'relation' | 'lives-at' | 'known-to';
  /** What `from` is of `to`: mother, ex-partner. */
  readonly words: string;
};

export type RelationPicture = {
  readonly nodes: readonly PictureNode[];
  readonly edges: readonly PictureEdge[];
};

export type KnownOfCase = {
  /** The pair first, then whom its referrals name beside them. */
  readonly people: readonly (PersonName & {
    readonly role: 'victim' | 'perpetrator';
    readonly kind: SubjectKind;
  })[];
  /** What the perpetrator is of the victim; empty where nobody said. */
  readonly relationship: string;
  readonly children: readonly {
    readonly id: string;
    readonly firstName: string;
    /** Who of the case is what of the child: `mother`. */
    readonly relatives: readonly { readonly personId: string; readonly words: string }[];
  }[];
  /** Who lives together, by ids of people and of children. What the address is does not come here. */
  readonly homes: readonly (readonly string[])[];
  readonly entries: readonly Pick<Entry, 'id' | 'kind' | 'personId' | 'content'>[];
  readonly agencies: ReadonlyMap<string, string>;
  /** Names of people outside the case to whom relations refer. */
  readonly names: ReadonlyMap<string, string>;
};

/** The people and places of a case and what they are to each other. Nowhere an address. */
export function pictureOf(known: KnownOfCase): RelationPicture {
  const people = known.people.map((person): PictureNode => {
    const { id, role, kind } = person;
    const node = { id, kind: role, name: fullName(person), personId: id };
    return kind === 'person' ? node : { ...node, subject: kind };
  });
  const children = known.children.map(({ id, firstName }): PictureNode => {
    return { id, kind: 'child', name: firstName === '' ? 'Child' : firstName, personId: null };
  });
  const relations = relationsOf(known, [...people, ...children]);
  const agencies = agenciesOf(known);
  const homes = homesOf(known);
  const nodes = unique([
    ...people,
    ...children.toSorted(byName),
    ...relations.nodes.toSorted(byName),
    ...homes.nodes.toSorted(byName),
    ...agencies.nodes.toSorted(byName),
  ]);
  const ids = new Set(nodes.map(({ id }) => id));
  const edges = [
    ...pairEdges(known),
    ...known.children.flatMap(({ id, relatives }) =>
      relatives.map(({ personId, words }) => relation(personId, id, words)),
    ),
    ...relations.edges,
    ...homes.edges,
    ...agencies.edges,
  ].filter(({ from, to }) => from !== to && ids.has(from) && ids.has(to));
  return { nodes, edges: uniqueEdges(edges) };
}

const byName = (a: PictureNode, b: PictureNode): number =>
  a.name.localeCompare(b.name, 'en-GB') || (a.id < b.id ? -1 : 1);

const unique = (nodes: readonly PictureNode[]): PictureNode[] =>
  [...new Map(nodes.toReversed().map((node) => [node.id, node])).values()].toReversed();

const keyOf = ({ from, to, kind, words }: PictureEdge): string => [kind, from, to, words].join(' ');

const uniqueEdges = (edges: readonly PictureEdge[]): PictureEdge[] =>
  [...new Map(edges.map((edge) => [keyOf(edge), edge])).values()].toSorted((a, b) =>
    keyOf(a) < keyOf(b) ? -1 : 1,
  );

const lowerFirst = (text: string): string =>
  /^[A-Z]{2}/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);

const relation = (from: string, to: string, words: string): PictureEdge => ({
  from,
  to,
  kind: 'relation',
  words: lowerFirst(words.trim()),
});

function pairEdges({ people, relationship }: KnownOfCase): PictureEdge[] {
  const victim = people.find(({ role }) => role === 'victim');
  const perpetrator = people.find(({ role }) => role === 'perpetrator');
  if (victim === undefined || perpetrator === undefined || relationship.trim() === '') return [];
  return [relation(perpetrator.id, victim.id, relationship)];
}

type Part = { readonly nodes: PictureNode[]; readonly edges: PictureEdge[] };

/** Somebody who is named is who of the case has that name, so that nobody stands twice in the picture. */
function relationsOf({ entries, names }: KnownOfCase, ofCase: readonly PictureNode[]): Part {
  const part: Part = { nodes: [], edges: [] };
  for (const entry of entries) {
    if (entry.kind !== 'relation' || entry.personId === null) continue;
    const { other, name, relation: words } = contentOf('relation', entry);
    const known =
      ofCase.find(({ id }) => id === other) ??
      (name === '' || other !== null
        ? undefined
        : ofCase.find((node) => normaliseName(node.name) === normaliseName(name)));
    const node: PictureNode = known ?? {
      id: other ?? (name === '' ? `relation:${entry.id}` : `named:${normaliseName(name)}`),
      kind: 'person',
      name: (other === null ? undefined : names.get(other)) ?? (name || upperFirst(words)),
      personId: other,
    };
    if (known === undefined) part.nodes.push(node);
    part.edges.push(relation(node.id, entry.personId, words));
  }
  return part;
}

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function agenciesOf({ entries, agencies }: KnownOfCase): Part {
  const part: Part = { nodes: [], edges: [] };
  for (const entry of entries) {
    if (entry.kind !== 'known-to' || entry.personId === null) continue;
    const { agency } = contentOf('known-to', entry);
    const name = agency === null ? undefined : agencies.get(agency);
    if (name === undefined) continue;
    const id = `agency:${agency}`;
    part.nodes.push({ id, kind: 'agency', name, personId: null });
    part.edges.push({ from: entry.personId, to: id, kind: 'known-to', words: 'known to' });
  }
  return part;
}

function homesOf({ homes, people, children }: KnownOfCase): Part {
  const part: Part = { nodes: [], edges: [] };
  // In the order of the case, so that the home is called after the same person whoever is named first.
  const all = [...people, ...children.toSorted((a, b) => (a.id < b.id ? -1 : 1))];
  for (const home of homes) {
    const living = all.filter(({ id }) => home.includes(id));
    const [first] = living;
    if (first === undefined) continue;
    const id = `home:${first.id}`;
    const name = `Address of ${first.firstName || 'a child'}`;
    part.nodes.push({ id, kind: 'home', name, personId: null });
    part.edges.push(
      ...living.map(
        (one) => ({ from: one.id, to: id, kind: 'lives-at', words: 'lives at' }) as const,
      ),
    );
  }
  return part;
}
