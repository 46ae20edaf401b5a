/** Who a referral is about, by the ids of the persons; their order means nothing. */
export type People = {
  readonly victims: readonly string[];
  readonly perpetrators: readonly string[];
};

export type PairRelation =
  | 'same-pair'
  /** At least one victim and one perpetrator are the same; the sets differ. */
  | 'shared-perpetrator'
  /** One role is shared, and in the other somebody is not recorded. */
  | 'not-recorded'
  | 'roles-reversed'
  | 'same-victim-other-perpetrator'
  | 'same-perpetrator-other-victim'
  | 'unrelated';

export type RelatedPeople = {
  readonly relation: PairRelation;
  /**
   * A victim of each is a perpetrator of the other. Alone it is the relation `roles-reversed`; it may
   * also stand beside a shared pair where several people are named.
   */
  readonly rolesReversed: boolean;
  readonly reason: string;
};

const reasons: Record<PairRelation, string> = {
  'same-pair': 'The same victim and the same perpetrator',
  'shared-perpetrator': 'A victim and a perpetrator are the same, but not all of the people are',
  'not-recorded': 'Somebody is the same, but one of the two does not say who the other person is',
  'roles-reversed': 'The same two people with their roles reversed',
  'same-victim-other-perpetrator': 'The same victim with another perpetrator',
  'same-perpetrator-other-victim': 'The same perpetrator with another victim',
  unrelated: 'No victim and no perpetrator is the same',
};

/**
 * How the people of two referrals relate; either may be given first. A repeat belongs to the pair of
 * victim and perpetrator, never to one person (SafeLives, Repeat Marac cases:
 * https://safelives.org.uk/resources-library/briefing-for-maracs-repeat-cases/). That one shared
 * perpetrator of several is enough is our default, to be confirmed locally.
 */
export function relatePeople(one: People, other: People): RelatedPeople {
  const relation = relationOf(one, other);
  return { relation, rolesReversed: areReversed(one, other), reason: reasons[relation] };
}

function relationOf(one: People, other: People): PairRelation {
  const victims = shares(one.victims, other.victims);
  const perpetrators = shares(one.perpetrators, other.perpetrators);
  if (victims && perpetrators) {
    const isSame =
      areSame(one.victims, other.victims) && areSame(one.perpetrators, other.perpetrators);
    return isSame ? 'same-pair' : 'shared-perpetrator';
  }
  if (areReversed(one, other)) return 'roles-reversed';
  if (victims) {
    return isUnknownIn(one.perpetrators, other.perpetrators)
      ? 'not-recorded'
      : 'same-victim-other-perpetrator';
  }
  if (perpetrators) {
    return isUnknownIn(one.victims, other.victims)
      ? 'not-recorded'
      : 'same-perpetrator-other-victim';
  }
  return 'unrelated';
}

const shares = (one: readonly string[], other: readonly string[]): boolean =>
  one.some((id) => other.includes(id));

const areSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.every((id) => other.includes(id)) && other.every((id) => one.includes(id));

const isUnknownIn = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === 0 || other.length === 0;

/** Two people are needed: one who is named in both roles is not their own opponent. */
const areReversed = (one: People, other: People): boolean =>
  one.victims.some(
    (victim) =>
      other.perpetrators.includes(victim) &&
      one.perpetrators.some(
        (perpetrator) => perpetrator !== victim && other.victims.includes(perpetrator),
      ),
  );
