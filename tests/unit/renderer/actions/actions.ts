import type { ActionSummary } from '../../../../src/shared/domain/action.ts';
import { uuid } from '../../../support/uuid.ts';

/** An action of the agency at `agency`; its ids differ by number. Due long ago unless said. */
export const anAction = (
  number: number,
  agency: number,
  changes: Partial<ActionSummary> = {},
): ActionSummary => ({
  id: uuid(number),
  hearingId: uuid(100),
  agencyId: uuid(900 + agency),
  agencyName: ['Housing', 'Police', 'Probation'][agency] ?? 'Education',
  text: `Task ${number}`,
  dueOn: '2020-01-15',
  riskId: null,
  status: 'open',
  statusNote: '',
  statusOn: null,
  caseId: uuid(200),
  caseNumber: 'M-0287',
  victimSurname: 'Bayley',
  perpetratorSurname: 'Khan',
  meetingId: uuid(300),
  meetingOn: '2020-01-02',
  ...changes,
});
