import { nodeWords, type PictureNode, type RelationPicture } from './relation-picture.ts';

/** What both are of each other. */
const isMutual = (words: string): boolean =>
  /\b(partner|spouse|neighbour|friend|sibling|cousin|colleague|flatmate|housemate|twin)$/.test(
    words,
  );

/** What one of a picture is and to whom: `victim; ex-partner of Craig Khan; known to Housing`. */
export function relationWords(node: PictureNode, { nodes, edges }: RelationPicture): string {
  const names = new Map(nodes.map(({ id, name }) => [id, name]));
  const nameOf = (id: string): string => names.get(id) ?? '';
  const said = edges.flatMap(({ from, to, kind, words }) => {
    if (from === node.id) {
      if (kind === 'known-to') return [`known to ${nameOf(to)}`];
      if (kind === 'lives-at') return livingWith(node, to, { nodes, edges }, nameOf);
      return [`${words} of ${nameOf(to)}`];
    }
    if (to !== node.id) return [];
    if (kind === 'relation') {
      return [isMutual(words) ? `${words} of ${nameOf(from)}` : `${words}: ${nameOf(from)}`];
    }
    return [kind === 'known-to' ? `knows ${nameOf(from)}` : `${nameOf(from)} lives there`];
  });
  return [nodeWords(node).toLowerCase(), ...new Set(said)].join('; ');
}

function livingWith(
  node: PictureNode,
  home: string,
  { edges }: RelationPicture,
  nameOf: (id: string) => string,
): string[] {
  const others = edges
    .filter(({ kind, from, to }) => kind === 'lives-at' && to === home && from !== node.id)
    .map(({ from }) => nameOf(from));
  return others.map((name) => `lives with ${name}`);
}
