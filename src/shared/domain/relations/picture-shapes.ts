export type Point = { readonly x: number; readonly y: number };
export type Box = Point & { readonly width: number; readonly height: number };
/** A line as points close to each other, from its begin to its end. */
export type Line = readonly Point[];

export const boxOf = (x: number, y: number, width: number, height: number): Box => ({
  x,
  y,
  width,
  height,
});

/** They lie on each other, or come nearer than the margin. */
export const doTouch = (a: Box, b: Box, margin: number): boolean =>
  a.x < b.x + b.width + margin &&
  b.x < a.x + a.width + margin &&
  a.y < b.y + b.height + margin &&
  b.y < a.y + a.height + margin;

const isIn = ({ x, y }: Point, box: Box, margin: number): boolean =>
  doTouch({ x, y, width: 0, height: 0 }, box, margin);

const middleOf = ({ x, y, width, height }: Box): Point => ({
  x: x + width / 2,
  y: y + height / 2,
});

const steps = 120;
/** How far aside a line may bend to go round what is in its way, near bends first. */
const bends = [0, 70, -70, 140, -140, 210, -210, 280, -280, 380, -380, 480, -480];

/** A line in a frame between the middles of two boxes, bent where others are in the way of a straight one. */
export function lineBetween(from: Box, to: Box, others: readonly Box[], frame: Box): Line {
  const [a, b] = [middleOf(from), middleOf(to)];
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  const aside = { x: -(b.y - a.y) / length, y: (b.x - a.x) / length };
  const lines = bends.map((bend): Line => {
    const by = {
      x: (a.x + b.x) / 2 + aside.x * bend,
      y: (a.y + b.y) / 2 + aside.y * bend,
    };
    return Array.from({ length: steps + 1 }, (_, step) => onCurve(a, by, b, step / steps));
  });
  const hidden = (line: Line): number =>
    line.filter((point) => !isIn(point, frame, 0) || others.some((box) => isIn(point, box, 4)))
      .length;
  // Where no line is free, the one of which least is hidden.
  return lines.reduce((best, line) => (hidden(line) < hidden(best) ? line : best));
}

function onCurve(a: Point, by: Point, b: Point, t: number): Point {
  const [first, middle, last] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
  return {
    x: first * a.x + middle * by.x + last * b.x,
    y: first * a.y + middle * by.y + last * b.y,
  };
}

/** The part of a line that is outside both boxes. */
export const cutBetween = (line: Line, from: Box, to: Box): Line =>
  line.filter((point) => !isIn(point, from, 0) && !isIn(point, to, 0));
