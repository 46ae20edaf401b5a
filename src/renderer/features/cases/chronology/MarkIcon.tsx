import {
  IconAlertTriangle,
  IconBolt,
  IconCalendarEvent,
  IconCheck,
  IconClockExclamation,
  IconFileText,
  IconFileX,
  IconGavel,
  IconListCheck,
  IconMessage,
  IconPhoneOff,
  type IconProps,
  IconRepeat,
  IconUsersGroup,
} from '@tabler/icons-react';
import type { ComponentType, ReactElement } from 'react';
import type {
  ChronologyItem,
  ChronologyMark,
} from '../../../../shared/domain/chronology/chronology-item.ts';

type Icon = ComponentType<IconProps>;

const ofMark: Partial<Record<ChronologyMark, Icon>> = {
  repeat: IconRepeat,
  'not-taken': IconFileX,
  breached: IconAlertTriangle,
  unsafe: IconPhoneOff,
  overdue: IconClockExclamation,
  done: IconCheck,
};

const ofLane = {
  incidents: IconBolt,
  orders: IconGavel,
  contacts: IconMessage,
  actions: IconListCheck,
} as const;

function iconOf({ lane, mark, key }: ChronologyItem): Icon {
  const marked = mark === null ? undefined : ofMark[mark];
  if (marked !== undefined) return marked;
  if (lane !== null && lane !== 'hearings') return ofLane[lane];
  if (mark === 'ahead') return IconCalendarEvent;
  return key.startsWith('referral:') ? IconFileText : IconUsersGroup;
}

/** What an item is, by its shape. */
export function MarkIcon({ item }: { readonly item: ChronologyItem }): ReactElement {
  const Icon = iconOf(item);
  return <Icon aria-hidden size={14} stroke={2} />;
}
