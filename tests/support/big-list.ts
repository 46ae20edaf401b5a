import { firstNames, sentences, surnames } from './generate-words.ts';
import { seededRandom } from './generate-store.ts';

const headings =
  'Ref,Date received,Referring agency,Victim first name,Victim surname,Victim DOB,Victim postcode,' +
  'Perpetrator first name,Perpetrator surname,Perpetrator DOB,Relationship,Children,' +
  'Dash yes answers,Date of last incident,Incident summary';

const two = (number: number): string => String(number).padStart(2, '0');

/** A referral list of any length as CSV, with a problem in about one row of twenty. */
export function bigList(rows: number, seed = 2014): string {
  const random = seededRandom(seed);
  const whole = (below: number): number => Math.floor(random() * below);
  const pick = (from: readonly string[]): string => from[whole(from.length)] ?? '';
  const day = (year: number): string => `${year}-${two(1 + whole(12))}-${two(1 + whole(28))}`;
  const lines = Array.from({ length: rows }, (_, index) => {
    const dob = random() < 0.05 ? pick(['', '31/02/1980', 'about 40']) : day(1940 + whole(65));
    const cells = [`B${index}`, day(2025), 'Police', pick(firstNames), pick(surnames), dob];
    cells.push('NG1 1AA', pick(firstNames), pick(surnames), day(1940 + whole(65)), 'Partner');
    cells.push(String(whole(4)), String(whole(24)), day(2024), `"${pick(sentences)}"`);
    return cells.join(',');
  });
  return [headings, ...lines].join('\n');
}
