import { z } from 'zod';
import type { Comparison } from './compare-persons.ts';

const matchBands = ['likely', 'possible', 'unlikely'] as const;
export const MatchBand = z.enum(matchBands);
export type MatchBand = z.infer<typeof MatchBand>;

/** What one field says for or against two records being one person. Never the value itself. */
export const MatchReason = z.strictObject({
  field: z.enum(['name', 'dob', 'address', 'phone', 'gender', 'pair']),
  verdict: z.enum(['agrees', 'nearly', 'open', 'differs']),
  points: z.number(),
  text: z.string(),
});
export type MatchReason = z.infer<typeof MatchReason>;

export const PersonMatch = z.strictObject({
  band: MatchBand,
  score: z.number(),
  /** First name or date of birth plainly differ, so that the two can be likely only by mistake. */
  isApart: z.boolean(),
  reasons: z.array(MatchReason),
});
export type PersonMatch = z.infer<typeof PersonMatch>;

/** From how many points the finder says what; a forum may be stricter or looser. Our defaults. */
export const MatchingSettings = z
  .strictObject({
    likelyFrom: z.number().min(10).max(60).default(19),
    possibleFrom: z.number().min(5).max(60).default(11),
    /** Points that a person gains when the other of the pair is known to be the same. */
    pairPoints: z.number().min(0).max(30).default(8),
  })
  .refine(({ likelyFrom, possibleFrom }) => possibleFrom <= likelyFrom, {
    path: ['possibleFrom'],
    message: 'Let what is possible begin at no more points than what is likely',
  });
export type MatchingSettings = z.infer<typeof MatchingSettings>;

/**
 * Points are the binary logarithm of how much likelier the agreement is in one person than in two,
 * as in record linkage by Fellegi and Sunter (https://doi.org/10.1080/01621459.1969.10501049); rounded
 * estimates for a county, not fitted to any list.
 */
const firstNamePoints = {
  same: 6,
  variant: 5,
  part: 4,
  alike: 4,
  near: 0,
  initial: 2,
  'not-known': 0,
  differs: -7,
} as const;
const surnamePoints = {
  same: 7,
  variant: 7,
  part: 5.5,
  alike: 5,
  near: 5,
  initial: 0,
  'not-known': 0,
  differs: -4,
} as const;
const dobPoints = {
  same: 12,
  swapped: 10,
  slip: 6,
  year: 2,
  'not-known': 0,
  differs: -9,
} as const;
const placePoints = { same: 8, postcode: 5, street: 3, 'not-known': 0, differs: -0.5 } as const;
const phonePoints = { same: 9, slip: 5, 'not-known': 0, differs: -0.5 } as const;

/**
 * How likely two records are one person, with each field's reason. `sameName` is how many persons in
 * the store carry this name: the more, the less a name proves.
 */
export function scoreMatch(
  comparison: Comparison,
  settings: MatchingSettings,
  sameName = 1,
): PersonMatch {
  const reasons = [
    nameReason(comparison, sameName),
    dobReason(comparison),
    placeReason(comparison),
    phoneReason(comparison),
    genderReason(comparison),
  ].filter((reason) => reason !== null);
  const score = reasons.reduce((sum, { points }) => sum + points, 0);
  const isApart = plainlyDiffers(comparison);
  return { score, band: bandOf(score, comparison, settings), isApart, reasons };
}

/**
 * Twins share all but the first name, and often have names a letter apart, but seldom one phone;
 * father and son share all but the date of birth.
 */
const plainlyDiffers = ({ name, dob, phone }: Comparison): boolean =>
  name.first === 'differs' ||
  name.first === 'not-known' ||
  (name.first === 'near' && phone !== 'same') ||
  dob === 'differs';

/** Whether somebody asked about in few words may be this person: nothing of weight speaks against it. */
export const mayBeMeant = ({ band, score, reasons }: PersonMatch): boolean =>
  band !== 'unlikely' || (score >= 4 && reasons.every(({ points }) => points > -1));

/** The band, never higher than what a field that plainly differs leaves open. */
function bandOf(
  score: number,
  comparison: Comparison,
  { likelyFrom, possibleFrom }: MatchingSettings,
): MatchBand {
  const { name, dob } = comparison;
  const firstDiffers = name.first === 'differs' || name.first === 'not-known';
  // Brothers and sisters share a surname, an address and a phone.
  if (firstDiffers && dob !== 'same' && dob !== 'swapped') return 'unlikely';
  if (name.surname === 'differs' && (dob === 'differs' || firstDiffers)) return 'unlikely';
  // Another surname is a marriage only where the date of birth speaks for it: a hostel has one phone.
  const isOtherSurname = name.surname === 'differs' && (dob === 'not-known' || dob === 'year');
  if (score >= likelyFrom && !plainlyDiffers(comparison) && !isOtherSurname) return 'likely';
  return score >= possibleFrom ? 'possible' : 'unlikely';
}

const verdictOf = (points: number, full: number): MatchReason['verdict'] => {
  if (points < 0) return 'differs';
  if (points === 0) return 'open';
  return points >= full ? 'agrees' : 'nearly';
};

function nameReason({ name, byOtherName }: Comparison, sameName: number): MatchReason {
  const common = Math.min(6, Math.log2(Math.max(1, sameName / 2)));
  const agreed = firstNamePoints[name.first] + surnamePoints[name.surname];
  const points = agreed - (agreed > common ? common : 0) - (name.swapped ? 1 : 0);
  const commonWords = sameName > 8 ? `; a common name here, ${sameName} people` : '';
  const otherName = byOtherName ? ', by another name' : '';
  const differs = name.first === 'differs' || name.surname === 'differs';
  return {
    field: 'name',
    verdict: differs ? 'differs' : verdictOf(agreed - (name.swapped ? 1 : 0), 13),
    points,
    text: `${nameWords(name)}${otherName}${commonWords}`,
  };
}

function nameWords({ first, surname, swapped }: Comparison['name']): string {
  if (swapped) return 'First name and surname changed over';
  if (first === 'same' && surname === 'same') return 'Name agrees';
  return `First name ${firstWords[first]}, surname ${surnameWords[surname]}`;
}

const firstWords: Record<Comparison['name']['first'], string> = {
  same: 'agrees',
  variant: 'is another form of the same',
  part: 'agrees in part',
  alike: 'nearly agrees',
  near: 'is one letter off, and both names are in use',
  initial: 'agrees in its initial',
  'not-known': 'not known',
  differs: 'differs',
};
const surnameWords: Record<Comparison['name']['surname'], string> = {
  ...firstWords,
  part: 'agrees in one half',
  alike: 'nearly agrees',
  differs: 'differs (perhaps by marriage)',
};

function dobReason({ dob, isDefaultDay }: Comparison): MatchReason {
  const isWeak = dob === 'same' && isDefaultDay;
  const points = isWeak ? dobPoints.same / 2 : dobPoints[dob];
  const words: Record<Comparison['dob'], string> = {
    same: isWeak
      ? 'Date of birth agrees, but 1 January is often put for an unknown day'
      : 'Date of birth agrees',
    swapped: 'Date of birth agrees with day and month changed over',
    slip: 'Date of birth nearly agrees: one digit',
    year: 'Year of birth agrees, the day is open',
    'not-known': 'Date of birth not known',
    differs: 'Date of birth differs',
  };
  return { field: 'dob', verdict: verdictOf(points, dobPoints.same), points, text: words[dob] };
}

function placeReason({ place }: Comparison): MatchReason | null {
  if (place === 'not-known') return null;
  const words: Record<Exclude<Comparison['place'], 'not-known'>, string> = {
    same: 'Address agrees',
    postcode: 'Postcode agrees',
    street: 'House and street agree, postcode differs',
    differs: 'Address differs (perhaps moved)',
  };
  return contactReason('address', placePoints[place], placePoints.same, words[place]);
}

function phoneReason({ phone }: Comparison): MatchReason | null {
  if (phone === 'not-known') return null;
  const words: Record<Exclude<Comparison['phone'], 'not-known'>, string> = {
    same: 'Phone agrees',
    slip: 'Phone nearly agrees: one digit',
    differs: 'Phone differs',
  };
  return contactReason('phone', phonePoints[phone], phonePoints.same, words[phone]);
}

const contactReason = (
  field: 'address' | 'phone',
  points: number,
  full: number,
  text: string,
): MatchReason => ({ field, verdict: verdictOf(points, full), points, text });

function genderReason({ gender }: Comparison): MatchReason | null {
  if (gender === 'not-known') return null;
  if (gender === 'differs') {
    return { field: 'gender', verdict: 'differs', points: -4, text: 'Gender differs' };
  }
  return { field: 'gender', verdict: 'agrees', points: 0.5, text: 'Gender agrees' };
}
