import { cutWords } from '../cut-words.ts';
import { type Box, boxOf, cutBetween, doTouch, type Line, lineBetween } from './picture-shapes.ts';
import {
  type NodeKind,
  type PictureEdge,
  type PictureNode,
  type RelationPicture,
} from './relation-picture.ts';

export const nodeWidth = 192;
export const nodeHeight = 44;
const leastGap = 20;
/** Between rows: room for the words on the lines. */
const rowGap = 58;
const edgeMargin = 4;
const labelHeight = 18;
/** Letters after which the words of a line are cut: the list has them all. */
const longestWords = 24;

export type PlacedNode = PictureNode & { readonly x: number; readonly y: number };
export type PlacedEdge = PictureEdge & {
  readonly line: Line;
  /** Where the middle of its words stands; null where the line says enough, or there is no room. */
  readonly label: {
    readonly words: string;
    readonly x: number;
    readonly y: number;
    readonly width: number;
  } | null;
};
export type LaidOutPicture = {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
};

type Side = 'left' | 'middle' | 'right';

/**
 * The picture on so much width: victims at the left, perpetrators at the right, above them others and agencies,
 * below and between them children, beneath those homes and the agencies of children; each on the side of those it
 * belongs to, so that few lines cross.
 */
export function layOutPicture(
  picture: RelationPicture,
  width: number,
  measure: (words: string) => number,
): LaidOutPicture {
  const across = Math.max(width, 2 * nodeWidth + leastGap);
  const nodes = placeNodes(picture, across);
  const height = Math.max(nodeHeight, ...nodes.map(({ y }) => y + nodeHeight)) + edgeMargin;
  const frame = boxOf(0, 0, across, height);
  return { width: across, height, nodes, edges: placeEdges(picture.edges, nodes, frame, measure) };
}

function placeNodes(picture: RelationPicture, width: number): PlacedNode[] {
  const columns = Math.floor((width + leastGap) / (nodeWidth + leastGap));
  const of = (...kinds: readonly NodeKind[]): PictureNode[] =>
    picture.nodes.filter(({ kind }) => kinds.includes(kind));
  const sideOf = (node: PictureNode): Side => sideIn(picture, node);
  const agencies = of('agency');
  const adults = new Set(of('victim', 'perpetrator').map(({ id }) => id));
  const isOfAdult = ({ id }: PictureNode): boolean =>
    picture.edges.some(({ from, to }) => to === id && adults.has(from));
  const rows = [
    ...rowsOf([...of('person'), ...agencies.filter(isOfAdult)], columns, sideOf).toReversed(),
    ...pairRows(of('victim'), of('perpetrator'), columns),
    ...rowsOf(of('child'), columns, () => 'middle'),
    ...rowsOf([...of('home'), ...agencies.filter((node) => !isOfAdult(node))], columns, sideOf),
  ];
  const step = columns === 1 ? 0 : (width - nodeWidth) / (columns - 1);
  return rows.flatMap((row, index) =>
    row.map(({ node, column }) => ({
      ...node,
      x: column * step,
      y: edgeMargin + index * (nodeHeight + rowGap),
    })),
  );
}

/** Of whom it is: of victims and children, of perpetrators, or of both. */
function sideIn({ nodes, edges }: RelationPicture, node: PictureNode): Side {
  const kinds = new Map(nodes.map(({ id, kind }) => [id, kind]));
  const near = new Set(
    edges
      .filter(({ from, to }) => from === node.id || to === node.id)
      .map(({ from, to }) => kinds.get(from === node.id ? to : from)),
  );
  const isLeft = near.has('victim') || near.has('child');
  const isRight = near.has('perpetrator');
  return isLeft === isRight ? 'middle' : isLeft ? 'left' : 'right';
}

type Row = readonly { readonly node: PictureNode; readonly column: number }[];

/** As many to a row as there are columns, from the outside inwards; what is of both stands between. */
function rowsOf(
  nodes: readonly PictureNode[],
  columns: number,
  sideOf: (node: PictureNode) => Side,
): Row[] {
  const rows: Row[] = [];
  for (let at = 0; at < nodes.length; at += columns) {
    const some = nodes.slice(at, at + columns);
    const on = (side: Side): PictureNode[] => some.filter((node) => sideOf(node) === side);
    const [left, middle, right] = [on('left'), on('middle'), on('right')];
    const free = columns - left.length - right.length;
    // Half a column is allowed, so that one or three stand in the middle of four.
    const from = left.length + (free - middle.length) / 2;
    rows.push([
      ...left.map((node, index) => ({ node, column: index })),
      ...middle.map((node, index) => ({ node, column: from + index })),
      ...right.map((node, index) => ({ node, column: columns - right.length + index })),
    ]);
  }
  return rows;
}

/**
 * A victim and a perpetrator to a row, a column from the edge where there is room for others beside them. Further
 * ones stand at the edge, so that the way down from the first stays free.
 */
function pairRows(
  victims: readonly PictureNode[],
  perpetrators: readonly PictureNode[],
  columns: number,
): Row[] {
  return Array.from({ length: Math.max(victims.length, perpetrators.length) }, (_, index) => {
    const inset = columns >= 5 && index === 0 ? 1 : 0;
    return [
      ...victims.slice(index, index + 1).map((node) => ({ node, column: inset })),
      ...perpetrators
        .slice(index, index + 1)
        .map((node) => ({ node, column: columns - 1 - inset })),
    ];
  });
}

function placeEdges(
  edges: readonly PictureEdge[],
  nodes: readonly PlacedNode[],
  frame: Box,
  measure: (words: string) => number,
): PlacedEdge[] {
  const boxes = new Map(
    nodes.map((node) => [node.id, boxOf(node.x, node.y, nodeWidth, nodeHeight)]),
  );
  const taken = [...boxes.values()];
  return edges.flatMap((edge): PlacedEdge[] => {
    const [from, to] = [boxes.get(edge.from), boxes.get(edge.to)];
    if (from === undefined || to === undefined) return [];
    const others = [...boxes.values()].filter((box) => box !== from && box !== to);
    const line = cutBetween(lineBetween(from, to, others, frame), from, to);
    if (edge.kind !== 'relation') return [{ ...edge, line, label: null }];
    const words = cutWords(edge.words, longestWords);
    const label = labelOn(line, measure(words) + 8, taken, frame);
    if (label !== null) taken.push(label);
    return [{ ...edge, line, label: label && { words, ...middleOf(label) } }];
  });
}

const middleOf = ({ x, y, width, height }: Box): { x: number; y: number; width: number } => ({
  x: x + width / 2,
  y: y + height / 2,
  width,
});

/** Places on the line for its words, the middle first. */
const places = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82];

/** Where words lie on their line and on nothing else; null where there is no such place. */
function labelOn(line: Line, width: number, taken: readonly Box[], frame: Box): Box | null {
  for (const place of places) {
    const point = line.at(Math.round(place * (line.length - 1)));
    if (point === undefined) continue;
    const x = Math.max(0, Math.min(point.x - width / 2, frame.width - width));
    const top = Math.max(0, Math.min(point.y - labelHeight / 2, frame.height - labelHeight));
    const box = boxOf(x, top, width, labelHeight);
    if (!taken.some((other) => doTouch(box, other, 2))) return box;
  }
  return null;
}
