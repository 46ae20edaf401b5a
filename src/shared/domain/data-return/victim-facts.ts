import { yesNo, type YesNoUnknown } from '../yes-no-unknown.ts';
import { ageOf, type DatedHearing } from './hearings.ts';
import type { DataReturnLists } from './lists.ts';
import type { DataReturnSettings } from './settings.ts';

/** Whether a hearing counts for an indicator; an answer that is not listed is not known. */
export type FactOf = (hearing: DatedHearing) => YesNoUnknown;

export type Tally = {
  readonly yes: number;
  readonly no: number;
  readonly unknown: number;
};

export function tallyOf(hearings: readonly DatedHearing[], factOf: FactOf): Tally {
  const tally = { yes: 0, no: 0, unknown: 0 };
  for (const hearing of hearings) tally[factOf(hearing)] += 1;
  return tally;
}

export function isMinoritised(
  { ethnicities }: Pick<DataReturnLists, 'ethnicities'>,
  { whiteOther }: Pick<DataReturnSettings, 'whiteOther'>,
): FactOf {
  const groups = new Map(ethnicities.map(({ id, minoritised }) => [id, minoritised]));
  return ({ victim }) => {
    const group = victim.ethnicity === null ? undefined : groups.get(victim.ethnicity);
    return group === 'white-other' ? yesNo(whiteOther === 'minoritised') : (group ?? 'unknown');
  };
}

export const isMale: FactOf = ({ victim }) =>
  victim.sex === 'unknown' ? 'unknown' : yesNo(victim.sex === 'male');

export function isYoungVictim(settings: DataReturnSettings): FactOf {
  const { victimAge, youngVictimFrom, youngVictimTo } = settings;
  return ({ victim, heldOn, referredOn }) => {
    const age = ageOf(victim, victimAge === 'meeting' ? heldOn : referredOn);
    return age === null ? 'unknown' : yesNo(youngVictimFrom <= age && age <= youngVictimTo);
  };
}

/**
 * How many perpetrators are young. Where people are counted, one who is young at any hearing counts,
 * and one whose age is known at none is not known.
 */
export function tallyYoungPerpetrators(
  hearings: readonly DatedHearing[],
  { harmAge, harmCount, youngHarmTo }: DataReturnSettings,
): Tally {
  const tally = { yes: 0, no: 0, unknown: 0 };
  const people = new Map<string, YesNoUnknown>();
  for (const { heldOn, incidentOn, perpetrators } of hearings) {
    for (const person of perpetrators) {
      const age = ageOf(person, harmAge === 'meeting' ? heldOn : incidentOn);
      const isYoung = age === null ? 'unknown' : yesNo(age <= youngHarmTo);
      if (harmCount === 'hearings') tally[isYoung] += 1;
      else people.set(person.personKey, surest(people.get(person.personKey), isYoung));
    }
  }
  for (const isYoung of people.values()) tally[isYoung] += 1;
  return tally;
}

function surest(before: YesNoUnknown | undefined, now: YesNoUnknown): YesNoUnknown {
  if (before === undefined || before === 'unknown') return now;
  return before === 'yes' || now === 'unknown' ? before : now;
}
