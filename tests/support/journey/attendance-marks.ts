import sample from '../../../resources/sample/meetings.json' with { type: 'json' };
import type { AgencyMark } from './meeting-screens.ts';

const names: Readonly<Record<string, string>> = sample.representatives;

const mark = (agency: string, letter: string, sentOn?: string): AgencyMark => ({
  agency,
  letter,
  representative: names[agency] ?? '',
  ...(sentOn !== undefined && { sentOn }),
});

/** How each agency of a new MARAC comes to the journey's meeting, by its invented people. */
export const attendanceMarks: readonly AgencyMark[] = [
  mark('Police', 'p'),
  mark('IDVA service', 'p'),
  mark("Children's social care", 'd'),
  mark('Education', 'w', 'today'),
  mark('Housing', 'p'),
  mark('GP practice', 'g'),
  mark('Probation', 'p'),
  mark('Acute health trust', 'p'),
  mark('Mental health', 'l'),
  mark('Adult social care', 'p'),
  mark('Drug and alcohol service', 'g'),
  mark('Fire and rescue', 'p'),
];
