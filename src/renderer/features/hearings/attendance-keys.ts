import type { Attendance } from '../../../shared/domain/meeting.ts';

/** The letter that marks an agency, and the word in which it stands underlined. */
export const attendanceChoices = [
  { letter: 'p', value: 'present', word: 'Present' },
  { letter: 'd', value: 'deputy', word: 'Deputy' },
  { letter: 'l', value: 'late', word: 'Late' },
  { letter: 'w', value: 'in-writing', word: 'In writing' },
  { letter: 'g', value: 'apologies', word: 'Apologies' },
  { letter: 'a', value: 'absent', word: 'Absent' },
] as const;

export const attendanceKeys: Readonly<Record<string, Attendance>> = Object.fromEntries(
  attendanceChoices.map(({ letter, value }) => [letter, value]),
);
