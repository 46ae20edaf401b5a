import type { Agency } from '../../../../src/shared/domain/agency.ts';
import type {
  HeldRow,
  ListCheck,
  ListHeadings,
  ListRow,
} from '../../../../src/shared/domain/referral-list.ts';
import { uuid } from '../../../support/uuid.ts';

export const someHeadings = (changes: Partial<ListHeadings> = {}): ListHeadings => ({
  headings: [
    'Ref',
    'Date',
    'Agency',
    'Victim',
    'Victim DOB',
    'Perpetrator',
    'Perpetrator DOB',
    'Worker notes',
  ],
  sampleRows: [
    [
      'R1',
      '2026-10-01',
      'Police',
      'Smythe',
      '1990-05-06',
      'Allen',
      '1988-01-02',
      'Rings on Mondays',
    ],
    ['R2', '2026-10-02', 'Housing', 'Oakley', '1991-06-07', 'Sheppard', '1980-03-04', ''],
  ],
  rowCount: 88,
  mapping: {
    reference: 0,
    receivedOn: 1,
    agency: 2,
    victimSurname: 3,
    victimDob: 4,
    perpetratorSurname: 5,
    perpetratorDob: 6,
  },
  isRemembered: false,
  ...changes,
});

export const aCheck = (changes: Partial<ListCheck> = {}): ListCheck => ({
  rowCount: 88,
  goodCount: 85,
  problemCount: 3,
  alreadyCount: 0,
  problemKinds: [
    {
      field: 'victimDob',
      heading: 'Victim DOB',
      message: 'This is not a day in the calendar. Check day and month',
      count: 3,
    },
  ],
  ...changes,
});

export const aListRow = (rowNumber: number, changes: Partial<ListRow> = {}): ListRow => ({
  rowNumber,
  values: {
    reference: `R${rowNumber}`,
    receivedOn: '2026-10-01',
    agency: 'Police',
    victimFirstName: 'Jade',
    victimSurname: `Smythe${rowNumber}`,
    victimDob: '31/02/1990',
    perpetratorSurname: 'Allen',
  },
  problems: [],
  ...changes,
});

const wrongDate = {
  field: 'victimDob',
  heading: 'Victim DOB',
  message: 'This is not a day in the calendar. Check day and month',
} as const;

export const aHeldRow = (number: number, changes: Partial<HeldRow> = {}): HeldRow => ({
  ...aListRow(number),
  id: uuid(number),
  fileName: 'october.csv',
  confidential: [],
  problems: [wrongDate],
  ...changes,
});

export const anAgency = (number: number, name: string): Agency => ({
  id: uuid(900 + number),
  name,
  letter: 'p',
  aliases: [],
  servesChildrenOnly: false,
  representative: '',
});
