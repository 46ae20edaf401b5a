import {
  IconAlertCircle,
  IconAlertTriangle,
  IconCheck,
  IconClockExclamation,
  IconHandStop,
  IconLock,
  IconMailCheck,
  IconRepeat,
  type IconProps,
} from '@tabler/icons-react';
import type { ComponentType, ReactElement, ReactNode } from 'react';
import classes from './Chip.module.css';

export type ChipKind =
  | 'repeat'
  | 'overdue'
  | 'high-risk'
  | 'open-point'
  | 'confidential'
  | 'done'
  | 'written'
  | 'held'
  | 'plain';

type Icon = ComponentType<IconProps>;

const icons: Partial<Record<ChipKind, Icon>> = {
  repeat: IconRepeat,
  overdue: IconClockExclamation,
  'high-risk': IconAlertTriangle,
  'open-point': IconAlertCircle,
  confidential: IconLock,
  done: IconCheck,
  written: IconMailCheck,
  held: IconHandStop,
};

type Props = {
  readonly kind: ChipKind;
  /** Stands for the kind's own icon. */
  readonly icon?: Icon;
  readonly children: ReactNode;
};

/** A state, told by icon, word and colour together. */
export function Chip({ kind, icon, children }: Props): ReactElement {
  const ChipIcon = icon ?? icons[kind];
  return (
    <span className={classes['chip']} data-kind={kind}>
      {ChipIcon !== undefined && (
        <ChipIcon aria-hidden stroke={2.2} className={classes['icon'] ?? ''} />
      )}
      {children}
    </span>
  );
}
