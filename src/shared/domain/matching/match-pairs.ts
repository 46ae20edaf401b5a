import { z } from 'zod';
import {
  MatchBand,
  PersonMatch,
  type MatchingSettings,
  type MatchReason,
  type PersonMatch as Match,
} from './score-match.ts';

/** How a known pair stands to the pair in question. */
export const PairRelation = z.enum([
  'same-pair',
  'roles-reversed',
  'same-victim',
  'same-perpetrator',
  'victim-was-perpetrator',
  'perpetrator-was-victim',
  'in-common',
]);
export type PairRelation = z.infer<typeof PairRelation>;

/** What two pairs have in common besides the two people. */
export const Common = z.enum(['address', 'phone', 'child']);
export type Common = z.infer<typeof Common>;

export const PairMatch = z.strictObject({
  relation: PairRelation,
  /** The weaker of the two people's, where both count. */
  band: MatchBand,
  victim: PersonMatch.nullable(),
  perpetrator: PersonMatch.nullable(),
  common: z.array(Common),
  /** The relation in a sentence. */
  reason: z.string(),
});
export type PairMatch = z.infer<typeof PairMatch>;

/** The four comparisons of two pairs' people, and what else they share. `null`: no match worth a word. */
export type PairQuestion = {
  readonly victimToVictim: Match | null;
  readonly perpetratorToPerpetrator: Match | null;
  readonly victimToPerpetrator: Match | null;
  readonly perpetratorToVictim: Match | null;
  readonly common: readonly Common[];
};

const relationWords: Record<PairRelation, string> = {
  'same-pair': 'The same two people in the same roles',
  'roles-reversed':
    'The same two people with the roles reversed: not a repeat; establish who the primary aggressor is',
  'same-victim': 'The same victim with another perpetrator: not a repeat',
  'same-perpetrator': 'The same perpetrator with another victim',
  'victim-was-perpetrator': 'The victim was the perpetrator in another case',
  'perpetrator-was-victim': 'The perpetrator was the victim in another case',
  'in-common': 'Other people, but something in common',
};

const commonWords: Record<Common, string> = {
  address: 'the same address',
  phone: 'the same phone',
  child: 'a child in common',
};

/**
 * How a known pair stands to the pair in question, or null when they have nothing to do with each
 * other. Two people who are named together again are likelier the same than either alone, so each
 * gains points from the other; a field that plainly differs still keeps them apart.
 */
export function matchPairs(question: PairQuestion, settings: MatchingSettings): PairMatch | null {
  const { victimToVictim, perpetratorToPerpetrator, common } = question;
  const straight = together(victimToVictim, perpetratorToPerpetrator, settings);
  const turned = together(question.victimToPerpetrator, question.perpetratorToVictim, settings);
  if (turned !== null && (straight === null || turned.worth > straight.worth)) {
    return described('roles-reversed', turned.victim, turned.perpetrator, common);
  }
  if (straight !== null)
    return described('same-pair', straight.victim, straight.perpetrator, common);
  const single = [
    ['same-victim', victimToVictim, null],
    ['same-perpetrator', null, perpetratorToPerpetrator],
    ['victim-was-perpetrator', question.victimToPerpetrator, null],
    ['perpetrator-was-victim', null, question.perpetratorToVictim],
  ] as const;
  const found = single
    .filter(([, victim, perpetrator]) => isSuggested(victim ?? perpetrator))
    .toSorted((a, b) => (b[1] ?? b[2])!.score - (a[1] ?? a[2])!.score)[0];
  if (found !== undefined) return described(found[0], found[1], found[2], common);
  return common.length === 0 ? null : described('in-common', null, null, common);
}

const isSuggested = (match: Match | null): match is Match =>
  match !== null && match.band !== 'unlikely';

type Together = { readonly victim: Match; readonly perpetrator: Match; readonly worth: number };

/** Both people with the points each gains from the other; null unless both may then be the same. */
function together(
  victim: Match | null,
  perpetrator: Match | null,
  settings: MatchingSettings,
): Together | null {
  if (victim === null || perpetrator === null) return null;
  const raisedVictim = raised(victim, perpetrator, settings);
  const raisedPerpetrator = raised(perpetrator, victim, settings);
  if (!isSuggested(raisedVictim) || !isSuggested(raisedPerpetrator)) return null;
  return {
    victim: raisedVictim,
    perpetrator: raisedPerpetrator,
    worth: raisedVictim.score + raisedPerpetrator.score,
  };
}

/** From how many points of its own a match can be raised by the other's. */
const ownPoints = 5;

function raised(match: Match, other: Match, settings: MatchingSettings): Match {
  const mayRise = match.band !== 'unlikely' || match.score >= ownPoints;
  // Sisters of one perpetrator are two victims.
  if (!mayRise || other.band === 'unlikely' || match.isApart) return match;
  const points = settings.pairPoints;
  const score = match.score + points;
  const reason: MatchReason = {
    field: 'pair',
    verdict: 'agrees',
    points,
    text: 'Named together with the same other person',
  };
  const reasons = [...match.reasons, reason];
  return { ...match, score, band: bandFrom(score, settings), reasons };
}

const bandFrom = (score: number, { likelyFrom, possibleFrom }: MatchingSettings): MatchBand => {
  if (score >= likelyFrom) return 'likely';
  return score >= possibleFrom ? 'possible' : 'unlikely';
};

function described(
  relation: PairRelation,
  victim: Match | null,
  perpetrator: Match | null,
  common: readonly Common[],
): PairMatch {
  const bands = [victim, perpetrator].flatMap((match) => (match === null ? [] : [match.band]));
  const shared = common.map((each) => commonWords[each]).join(', ');
  return {
    relation,
    band: bands.length > 0 && bands.every((band) => band === 'likely') ? 'likely' : 'possible',
    victim,
    perpetrator,
    common: [...common],
    reason: `${relationWords[relation]}${shared === '' ? '' : `; ${shared}`}`,
  };
}
