import {
  IconBuilding,
  IconHome,
  IconMapPin,
  IconMoodKid,
  type IconProps,
  IconShieldHeart,
  IconUser,
  IconUserExclamation,
  IconUsersGroup,
} from '@tabler/icons-react';
import type { ComponentType, KeyboardEvent, ReactElement } from 'react';
import { cutWords } from '../../../../shared/domain/cut-words.ts';
import {
  nodeHeight,
  nodeWidth,
  type PlacedNode,
} from '../../../../shared/domain/relations/lay-out-picture.ts';
import { type NodeKind, nodeWords } from '../../../../shared/domain/relations/relation-picture.ts';
import classes from './RelationNode.module.css';

type Props = {
  readonly node: PlacedNode;
  readonly onOpenPerson: (id: string) => void;
};

const icons: Record<NodeKind, ComponentType<IconProps>> = {
  victim: IconShieldHeart,
  perpetrator: IconUserExclamation,
  child: IconMoodKid,
  person: IconUser,
  home: IconHome,
  agency: IconBuilding,
};

const subjectIcons = { group: IconUsersGroup, place: IconMapPin } as const;

/** Letters of a name that fit; the whole of it is in the list and in the title. */
const longestName = 19;

/** How round the corners are; a home has a roof instead. */
const rounding: Record<NodeKind, number> = {
  victim: 22,
  perpetrator: 0,
  child: 14,
  person: 6,
  home: 0,
  agency: 2,
};

const roof = `M0 14L${nodeWidth / 2} 0L${nodeWidth} 14V${nodeHeight}H0Z`;

/** One of the picture: told by icon, words and shape; a person opens. */
export function RelationNode({ node, onOpenPerson }: Props): ReactElement {
  const { kind, name, personId, x, y } = node;
  const Icon = node.subject === undefined ? icons[kind] : subjectIcons[node.subject];
  const open = (): void => {
    if (personId !== null) onOpenPerson(personId);
  };
  const handleKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    open();
  };
  const shape =
    kind === 'home' ? (
      <path className={classes['shape']} d={roof} />
    ) : (
      <rect
        className={classes['shape']}
        width={nodeWidth}
        height={nodeHeight}
        rx={rounding[kind]}
      />
    );
  const inside = (
    <>
      <title>{`${name}, ${nodeWords(node).toLowerCase()}`}</title>
      {shape}
      {kind === 'agency' && <rect className={classes['bar']} width={5} height={nodeHeight} />}
      <Icon aria-hidden x={14} y={kind === 'home' ? 17 : 12} width={20} height={20} stroke={1.8} />
      <text
        aria-hidden
        className={classes['name']}
        fontSize={13}
        x={42}
        y={kind === 'home' ? 25 : 19}
      >
        {cutWords(name, longestName)}
      </text>
      <text
        aria-hidden
        className={classes['kind']}
        fontSize={12}
        x={42}
        y={kind === 'home' ? 39 : 35}
      >
        {nodeWords(node)}
      </text>
    </>
  );
  const place = {
    className: classes['node'],
    'data-kind': kind,
    transform: `translate(${x} ${y})`,
  };
  return personId === null ? (
    <g role="img" aria-label={`${name}, ${nodeWords(node).toLowerCase()}`} {...place}>
      {inside}
    </g>
  ) : (
    <g role="button" tabIndex={0} onClick={open} onKeyDown={handleKey} {...place}>
      {inside}
    </g>
  );
}
