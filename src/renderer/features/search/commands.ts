import {
  IconCalendarEvent,
  IconCalendarPlus,
  IconChartBar,
  IconDatabase,
  IconListCheck,
  IconFileImport,
  IconFolders,
  IconKeyboard,
  IconLock,
  IconSettings,
  IconSunMoon,
  IconTableImport,
  IconTrash,
  IconUserSearch,
  IconUsersGroup,
} from '@tabler/icons-react';

type Words = { readonly label: string; readonly keywords: string; readonly icon: typeof IconLock };

export type Command =
  | (Words & { readonly path: string; readonly does?: never })
  | (Words & { readonly does: 'lock' | 'colours' | 'keys'; readonly path?: never });

const commands: readonly Command[] = [
  { label: 'Today', keywords: 'home', icon: IconCalendarEvent, path: '/today' },
  { label: 'Referrals', keywords: 'decide', icon: IconFileImport, path: '/referrals' },
  {
    label: 'Import a list',
    keywords: 'csv excel',
    icon: IconTableImport,
    path: '/referrals/import',
  },
  {
    label: 'Rows to mend',
    keywords: 'held import',
    icon: IconTableImport,
    path: '/referrals/held',
  },
  { label: 'Meetings', keywords: 'agenda minutes', icon: IconUsersGroup, path: '/meetings' },
  { label: 'New meeting', keywords: 'plan', icon: IconCalendarPlus, path: '/meetings/new' },
  { label: 'Cases', keywords: 'victim perpetrator', icon: IconFolders, path: '/cases' },
  {
    label: 'Check a name',
    keywords: 'person seen before repeat',
    icon: IconUserSearch,
    path: '/cases/check',
  },
  { label: 'Actions', keywords: 'overdue chase', icon: IconListCheck, path: '/actions' },
  { label: 'Reports', keywords: 'repeat victims crime asb', icon: IconChartBar, path: '/reports' },
  {
    label: 'Import a list of incidents',
    keywords: 'crimes asb csv excel',
    icon: IconTableImport,
    path: '/reports/import',
  },
  {
    label: 'Backups',
    keywords: 'copy restore drill second place',
    icon: IconDatabase,
    path: '/backups',
  },
  { label: 'Bin', keywords: 'removed deleted restore undo', icon: IconTrash, path: '/bin' },
  {
    label: 'Settings',
    keywords: 'forum agencies rules limits defaults text size',
    icon: IconSettings,
    path: '/settings',
  },
  { label: 'Light or dark', keywords: 'colours theme', icon: IconSunMoon, does: 'colours' },
  { label: 'Keys', keywords: 'shortcuts help', icon: IconKeyboard, does: 'keys' },
  { label: 'Lock', keywords: 'leave', icon: IconLock, does: 'lock' },
];

/** The commands in which every typed word begins some word. */
export function matchingCommands(text: string): readonly Command[] {
  const typed = text.toLowerCase().split(/\s+/).filter(Boolean);
  return commands.filter(({ label, keywords }) => {
    const words = `${label} ${keywords}`.toLowerCase().split(' ');
    return typed.every((part) => words.some((word) => word.startsWith(part)));
  });
}
