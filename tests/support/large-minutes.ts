import type { Minutes } from '../../src/shared/domain/minutes.ts';
import { aMinutes, aMinutesCase } from './minutes-fixture.ts';

const agencies = [
  'Police',
  'Independent domestic violence adviser',
  'Children’s social care',
  'Adult social care',
  'Housing',
  'Probation',
  'GP practice',
  'Acute health trust',
  'Mental health',
  'Health visiting and school nursing',
  'Education',
  'Drug and alcohol service',
  'Fire and rescue',
  'Perpetrator programme',
  'Victim Support',
];

const paragraph =
  'Called to the home four times since September. On the last occasion officers found the front ' +
  'door forced and both children awake; she said that he had held her wrist in the door until ' +
  'they screamed. He was arrested and is on bail with conditions not to contact her. ';

/** A full day: 30 cases, and 15 agencies that each say something and take an action in each. */
export const largeMinutes = (caseCount = 30): Minutes =>
  aMinutes({
    present: agencies.map((agency) => ({
      agency,
      representative: 'Karen Hill',
      note: '',
      signed: true,
    })),
    distribution: agencies,
    cases: Array.from({ length: caseCount }, (_each, index) =>
      aMinutesCase({
        number: index + 1,
        caseNumber: `M-${String(index + 1).padStart(4, '0')}`,
        incident: paragraph.repeat(2),
        wishes: paragraph,
        information: agencies.map((agency) => ({
          agency,
          state: 'Information',
          text: paragraph.repeat(2),
          isOpinion: false,
          notForDisclosure: false,
        })),
        risks: [1, 2, 3].map((number) => ({
          number,
          who: 'Victim',
          text: paragraph,
          imminence: 'Within days',
          coveredBy: `${index + 1}.${number}`,
        })),
        actions: agencies.map((agency, action) => ({
          number: `${index + 1}.${action + 1}`,
          text: `${agency} does what it said it would do`,
          agency,
          due: '26 Nov 2026',
          risk: String((action % 3) + 1),
        })),
      }),
    ),
  });
