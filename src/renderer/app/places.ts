import {
  IconBriefcase,
  IconCalendarEvent,
  IconChartBar,
  IconFileSearch,
  IconListCheck,
  IconFileImport,
  IconFolders,
  IconSettings,
  IconShieldCheck,
  IconUsersGroup,
  type Icon,
} from '@tabler/icons-react';
import type { Role } from '../../shared/domain/access/user.ts';

export type Place = {
  readonly path: string;
  readonly label: string;
  readonly icon: Icon;
  /** This and what follows stand at the foot of the rail. */
  readonly isBelow?: boolean;
};

const audit: Place = { path: '/audit', label: 'Audit', icon: IconShieldCheck };
const settings: Place = { path: '/settings', label: 'Settings', icon: IconSettings };

const meetingPlaces: readonly Place[] = [
  { path: '/today', label: 'Today', icon: IconCalendarEvent },
  { path: '/referrals', label: 'Referrals', icon: IconFileImport },
  { path: '/meetings', label: 'Meetings', icon: IconUsersGroup },
  { path: '/cases', label: 'Cases', icon: IconFolders },
  { path: '/actions', label: 'Actions', icon: IconListCheck },
  { path: '/reports', label: 'Reports', icon: IconChartBar },
  { ...audit, isBelow: true },
  settings,
];

const agencyPlaces: readonly Place[] = [
  { path: '/work', label: 'My work', icon: IconBriefcase },
  { path: '/actions', label: 'My actions', icon: IconListCheck },
  { path: '/research', label: 'Research', icon: IconFileSearch },
  { ...settings, isBelow: true },
];

/** The places of each role's rail, in the order of Ctrl+1, Ctrl+2 and so on; the first is its home. */
export const placesOf: Readonly<Record<Role, readonly Place[]>> = {
  coordinator: meetingPlaces,
  chair: meetingPlaces,
  representative: agencyPlaces,
  auditor: [audit, { ...settings, isBelow: true }],
};
