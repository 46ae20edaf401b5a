import {
  IconCircleDashed,
  IconClock,
  IconMailCheck,
  type IconProps,
  IconUserCheck,
  IconUserMinus,
  IconUserShare,
  IconUserX,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { Attendance } from '../../../shared/domain/meeting.ts';

export const attendanceIcons: Record<Attendance, ComponentType<IconProps>> = {
  unmarked: IconCircleDashed,
  present: IconUserCheck,
  deputy: IconUserShare,
  late: IconClock,
  'in-writing': IconMailCheck,
  apologies: IconUserMinus,
  absent: IconUserX,
};
