import lists from '../../../../../resources/data-return.json' with { type: 'json' };
import type {
  ReturnHearing,
  ReturnMeeting,
} from '../../../../../src/shared/domain/data-return/hearings.ts';
import type { Indicator } from '../../../../../src/shared/domain/data-return/indicator.ts';
import {
  DataReturnLists,
  type IndicatorKey,
} from '../../../../../src/shared/domain/data-return/lists.ts';
import { DataReturnSettings } from '../../../../../src/shared/domain/data-return/settings.ts';

export const ourLists = DataReturnLists.parse(lists);

export const settingsWith = (change: Partial<DataReturnSettings> = {}): DataReturnSettings =>
  DataReturnSettings.parse(change);

type HearingChange = Partial<Omit<ReturnHearing, 'victim'>> & {
  victim?: Partial<ReturnHearing['victim']>;
};

let lastCase = 0;

/** A hearing of a pair of its own, with every fact recorded and none of them yes. */
export const aHearing = ({ victim, ...change }: HearingChange = {}): ReturnHearing => ({
  caseKey: `case ${(lastCase += 1)}`,
  repeat: 'no',
  childrenCount: 0,
  referredBy: 'police',
  referredOn: '2026-10-01',
  incidentOn: '2026-09-28',
  perpetrators: [],
  ...change,
  victim: {
    dob: '1990-05-01',
    ageGiven: null,
    sex: 'female',
    ethnicity: 'white-british',
    lgbt: 'no',
    disabled: 'no',
    ...victim,
  },
});

export const hearings = (count: number, change: HearingChange = {}): ReturnHearing[] =>
  Array.from({ length: count }, () => aHearing(change));

export const aMeeting = (
  heldOn: string,
  heard: readonly ReturnHearing[] = [],
  isEmergency = false,
): ReturnMeeting => ({ heldOn, isEmergency, hearings: heard });

export function lineOf(
  { indicators }: { readonly indicators: readonly Indicator[] },
  key: IndicatorKey,
): Indicator {
  const line = indicators.find((indicator) => indicator.key === key);
  if (line === undefined) throw new Error(`The return has no line ${key}`);
  return line;
}

export const quarter = { from: '2026-10-01', to: '2026-12-31' };
