import {
  IconCircleDashed,
  IconCircleMinus,
  IconCircleOff,
  IconMail,
  IconMailCheck,
  IconMessage2,
  type IconProps,
  IconUserMinus,
  IconUserX,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { InformationStanding, InformationState } from '../../../shared/domain/hearing.ts';

/** The letter that marks a row, and the word in which it stands underlined. */
export const informationChoices = [
  { letter: 'i', value: 'information', word: 'Information' },
  { letter: 'n', value: 'nothing-known', word: 'Nothing known' },
  { letter: 'w', value: 'in-writing', word: 'In writing' },
  { letter: 'a', value: 'absent', word: 'Absent' },
  { letter: 'q', value: 'not-asked', word: 'Not asked' },
] as const;

export const informationKeys: Readonly<Record<string, InformationState>> = Object.fromEntries(
  informationChoices.map(({ letter, value }) => [letter, value]),
);

export const informationIcons: Record<InformationStanding, ComponentType<IconProps>> = {
  'not-heard': IconCircleDashed,
  information: IconMessage2,
  'nothing-known': IconCircleOff,
  'in-writing': IconMailCheck,
  'to-read-out': IconMail,
  apologies: IconUserMinus,
  absent: IconUserX,
  'not-asked': IconCircleMinus,
};
