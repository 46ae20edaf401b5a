import { type ReactElement, useMemo } from 'react';
import {
  layOutPicture,
  type PlacedEdge,
} from '../../../../shared/domain/relations/lay-out-picture.ts';
import type { RelationPicture } from '../../../../shared/domain/relations/relation-picture.ts';
import { measureWords } from '../../../lib/measure-words.ts';
import { useScale } from '../../../lib/text-size.ts';
import { RelationNode } from './RelationNode.tsx';
import classes from './RelationsPicture.module.css';

type Props = {
  readonly picture: RelationPicture;
  /** How much room there is on the screen or the paper. */
  readonly width: number;
  readonly onOpenPerson: (id: string) => void;
};

const pathOf = ({ line }: PlacedEdge): string =>
  line
    .map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`)
    .join('');

/** Everybody at a place of their own, with lines to whom they belong. */
export function RelationsPicture({ picture, width, onOpenPerson }: Props): ReactElement {
  const scale = useScale();
  const laid = useMemo(
    () => layOutPicture(picture, Math.floor(width / scale), measureWords),
    [picture, width, scale],
  );
  return (
    <svg
      role="group"
      aria-label="Picture of people and places"
      className={classes['picture']}
      viewBox={`0 0 ${laid.width} ${laid.height}`}
    >
      <g aria-hidden>
        {laid.edges.map((edge) => (
          <path
            key={`${edge.kind}-${edge.from}-${edge.to}-${edge.words}`}
            className={classes['line']}
            data-kind={edge.kind}
            d={pathOf(edge)}
          />
        ))}
        {laid.edges.map(
          ({ from, to, words, label }) =>
            label !== null && (
              <g key={`${from}-${to}-${words}`}>
                <rect
                  className={classes['ground']}
                  x={label.x - label.width / 2}
                  y={label.y - 9}
                  width={label.width}
                  height={18}
                />
                <text className={classes['words']} fontSize={12} x={label.x} y={label.y + 4}>
                  {label.words}
                </text>
              </g>
            ),
        )}
      </g>
      {laid.nodes.map((node) => (
        <RelationNode key={node.id} node={node} onOpenPerson={onOpenPerson} />
      ))}
    </svg>
  );
}
