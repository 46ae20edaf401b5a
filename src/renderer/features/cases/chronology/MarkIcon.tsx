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
import type { ChronologyItem } from '../../../../shared/domain/chronology/chronology-item.ts';

type Icon = ComponentType<IconProps>;

const icons = {
  repeat: IconRepeat,
  'not-taken': IconFileX,
  breached: IconAlertTriangle,
  unsafe: IconPhoneOff,
  overdue: IconClockExclamation,
  done: IconCheck,
  incidents: IconBolt,
  orders: IconGavel,
  contacts: IconMessage,
  actions: IconListCheck,
  referral: IconFileText,
  hearing: IconUsersGroup,
  toBeHeard: IconCalendarEvent,
} as const satisfies Readonly<Record<string, Icon>>;

const hasIcon = (name: string): name is keyof typeof icons => Object.hasOwn(icons, name);

/** What is marked is told by its mark, anything else by its lane. */
function iconOf({ lane, mark, key }: ChronologyItem): keyof typeof icons {
  if (mark !== null && hasIcon(mark)) return mark;
  if (lane !== null && lane !== 'hearings') return lane;
  if (mark === 'ahead') return 'toBeHeard';
  return key.startsWith('referral:') ? 'referral' : 'hearing';
}

/** What an item is, by its shape. */
export function MarkIcon({ item }: { readonly item: ChronologyItem }): ReactElement {
  const Icon = icons[iconOf(item)];
  return <Icon aria-hidden size={14} stroke={2} />;
}
