import {
  IconCalendarEvent,
  IconChartBar,
  IconListCheck,
  IconFileImport,
  IconFolders,
  IconSettings,
  IconUsersGroup,
} from '@tabler/icons-react';

/** The places of the rail, in the order of Ctrl+1 to Ctrl+7. */
export const places = [
  { path: '/today', label: 'Today', icon: IconCalendarEvent },
  { path: '/referrals', label: 'Referrals', icon: IconFileImport },
  { path: '/meetings', label: 'Meetings', icon: IconUsersGroup },
  { path: '/cases', label: 'Cases', icon: IconFolders },
  { path: '/actions', label: 'Actions', icon: IconListCheck },
  { path: '/reports', label: 'Reports', icon: IconChartBar },
  { path: '/settings', label: 'Settings', icon: IconSettings },
] as const;
export type Place = (typeof places)[number];
