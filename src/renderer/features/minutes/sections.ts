/** The parts around the cases, in their order. */
export const sections = [
  { id: 'minutes-header', title: 'Header' },
  { id: 'minutes-attendance', title: 'Attendance' },
  { id: 'minutes-confidentiality', title: 'Confidentiality' },
  { id: 'minutes-incomplete', title: 'Incomplete actions' },
  { id: 'minutes-close', title: 'Close of the meeting' },
] as const;

export const caseSection = (number: number): string => `minutes-case-${number}`;
