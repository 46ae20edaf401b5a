import type { ResearchCase, Work } from '../../../../src/shared/ipc/contract/work.ts';
import { uuid } from '../../../support/uuid.ts';

export const housingId = '3a0f6f64-2f0c-4f7e-9c1a-6d5b8e2f7a10';

/** A case on the agenda at `number`, of which the agency has said nothing unless told. */
export const aCaseToResearch = (
  number: number,
  information: Partial<ResearchCase['information']> = {},
): ResearchCase => ({
  hearingId: uuid(1000 + number),
  number,
  caseNumber: `M-000${number}`,
  startsAt: '09:50',
  victim: {
    id: uuid(2000 + number),
    firstName: 'Olivia',
    surname: `Bayley${number}`,
    dob: '1991-03-04',
    otherNames: ['Liv Bailey'],
  },
  perpetrator: {
    id: uuid(3000 + number),
    firstName: 'Craig',
    surname: `Khan${number}`,
    dob: null,
    otherNames: [],
  },
  information: {
    agencyId: housingId,
    state: 'not-heard',
    text: '',
    isOpinion: false,
    notForDisclosure: false,
    ...information,
  },
});

export const someWork = (cases: ResearchCase[]): Work => ({
  agencyId: housingId,
  agencyName: 'Housing',
  openActionCount: 0,
  overdueActionCount: 0,
  meetings:
    cases.length === 0
      ? []
      : [
          {
            meetingId: uuid(1),
            heldOn: '2026-11-12',
            startsAt: '09:30',
            place: 'Civic Centre 2',
            cases,
            leave: { afterCase: 14, at: '12:44' },
          },
        ],
});
