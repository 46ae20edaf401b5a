import {
  IconFileImport,
  IconFolders,
  IconListCheck,
  IconNotes,
  IconUser,
  IconUsersGroup,
  type Icon,
} from '@tabler/icons-react';
import type { FoundKind } from '../../../shared/domain/search/found.ts';

export const foundIcons: Readonly<Record<FoundKind, Icon>> = {
  person: IconUser,
  case: IconFolders,
  referral: IconFileImport,
  meeting: IconUsersGroup,
  action: IconListCheck,
  note: IconNotes,
};
