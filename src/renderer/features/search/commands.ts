import {
  IconAddressBook,
  IconBriefcase,
  IconCalendarEvent,
  IconCalendarPlus,
  IconChartBar,
  IconDatabase,
  IconListCheck,
  IconFileImport,
  IconFilePlus,
  IconFileSearch,
  IconFolders,
  IconHourglassEmpty,
  IconKeyboard,
  IconLock,
  IconSearch,
  IconSettings,
  IconSunMoon,
  IconTableImport,
  IconTrash,
  IconUserSearch,
  IconUserShare,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react';
import type { CallName } from '../../lib/ipc.ts';

type Words = {
  readonly label: string;
  readonly keywords: string;
  readonly icon: typeof IconLock;
  /** The call without which it is nobody's. */
  readonly needs?: CallName;
};

export type Command =
  | (Words & { readonly path: string; readonly does?: never })
  | (Words & { readonly does: 'lock' | 'switch' | 'colours' | 'keys'; readonly path?: never });

const commands: readonly Command[] = [
  { label: 'My work', needs: 'work.get', keywords: 'home', icon: IconBriefcase, path: '/work' },
  {
    label: 'My actions',
    needs: 'work.get',
    keywords: 'overdue report',
    icon: IconListCheck,
    path: '/actions',
  },
  {
    label: 'Research',
    needs: 'work.get',
    keywords: 'cases information nothing known',
    icon: IconFileSearch,
    path: '/research',
  },
  { label: 'Today', needs: 'today.get', keywords: 'home', icon: IconCalendarEvent, path: '/today' },
  {
    label: 'Referrals',
    needs: 'referrals.list',
    keywords: 'decide',
    icon: IconFileImport,
    path: '/referrals',
  },
  {
    label: 'New referral',
    needs: 'forms.save',
    keywords: 'type add enter form',
    icon: IconFilePlus,
    path: '/referrals/new',
  },
  {
    label: 'Import a list',
    needs: 'lists.choose',
    keywords: 'csv excel',
    icon: IconTableImport,
    path: '/referrals/import',
  },
  {
    label: 'Rows to mend',
    needs: 'lists.held',
    keywords: 'held import',
    icon: IconTableImport,
    path: '/referrals/held',
  },
  {
    label: 'Meetings',
    needs: 'meetings.list',
    keywords: 'agenda minutes',
    icon: IconUsersGroup,
    path: '/meetings',
  },
  {
    label: 'New meeting',
    needs: 'meetings.create',
    keywords: 'plan',
    icon: IconCalendarPlus,
    path: '/meetings/new',
  },
  {
    label: 'Cases',
    needs: 'cases.list',
    keywords: 'victim perpetrator',
    icon: IconFolders,
    path: '/cases',
  },
  {
    label: 'Check a name',
    needs: 'matching.check',
    keywords: 'person seen before repeat',
    icon: IconUserSearch,
    path: '/cases/check',
  },
  {
    label: 'Actions',
    needs: 'actions.save',
    keywords: 'overdue chase',
    icon: IconListCheck,
    path: '/actions',
  },
  {
    label: 'Reports',
    needs: 'reports.repeatVictims',
    keywords: 'repeat victims crime asb',
    icon: IconChartBar,
    path: '/reports',
  },
  {
    label: 'Import a list of incidents',
    needs: 'incidents.choose',
    keywords: 'crimes asb csv excel',
    icon: IconTableImport,
    path: '/reports/import',
  },
  {
    label: 'Backups',
    needs: 'backups.list',
    keywords: 'copy restore drill second place',
    icon: IconDatabase,
    path: '/backups',
  },
  {
    label: 'Users and keys',
    needs: 'users.list',
    keywords: 'people passphrase role recovery sheet add remove',
    icon: IconUsers,
    path: '/users',
  },
  {
    label: 'Services',
    needs: 'services.list',
    keywords: 'directory support refer provider contact phone',
    icon: IconAddressBook,
    path: '/services',
  },
  {
    label: 'Bin',
    needs: 'bin.list',
    keywords: 'removed deleted restore undo',
    icon: IconTrash,
    path: '/bin',
  },
  {
    label: 'Retention',
    needs: 'retention.list',
    keywords: 'destroy delete purge review hold register old cases',
    icon: IconHourglassEmpty,
    path: '/retention',
  },
  {
    label: 'Settings',
    keywords: 'forum agencies rules limits defaults text size',
    icon: IconSettings,
    path: '/settings',
  },
  {
    label: 'Search',
    needs: 'search.list',
    keywords: 'find all results saved filters',
    icon: IconSearch,
    path: '/search',
  },
  { label: 'Light or dark', keywords: 'colours theme', icon: IconSunMoon, does: 'colours' },
  { label: 'Keys', keywords: 'shortcuts help', icon: IconKeyboard, does: 'keys' },
  { label: 'Lock', keywords: 'leave', icon: IconLock, does: 'lock' },
  { label: 'Switch user', keywords: 'lock another', icon: IconUserShare, does: 'switch' },
];

/** The commands for the viewer in which every typed word begins some word. */
export function matchingCommands(
  text: string,
  may: (call: CallName) => boolean,
): readonly Command[] {
  const typed = text.toLowerCase().split(/\s+/).filter(Boolean);
  return commands.filter(({ label, keywords, needs }) => {
    if (needs !== undefined && !may(needs)) return false;
    const words = `${label} ${keywords}`.toLowerCase().split(' ');
    return typed.every((part) => words.some((word) => word.startsWith(part)));
  });
}
