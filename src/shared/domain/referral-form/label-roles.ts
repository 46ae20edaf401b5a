import { headingKey } from '../heading-key.ts';

/** Whom a label or heading is about. `other` is somebody who has no field: a GP, a landlord. */
export type Role = 'victim' | 'perpetrator' | 'child' | 'referrer' | 'other';

/** Short words of the police, which are words of a role only where nothing else is said. */
const asked =
  '(?= (name|surname|forenames?|dob|born|details|address|post ?code|tel|mob|phone|no|consents?|agrees?|aware|informed|told|knows?|gender|sex|ethnicity|language|interpreter|occupation|aka|alias|relationship)|$)';
const perpetrator =
  `^(s[1-9]|susp|sus)${asked}|` +
  'alleged perpetrators?|alleged perps?|perpetrators?|perps?|alleged abusers?|abusers?|alleged offenders?|offenders?|' +
  '(alleged )?persons? (who is |who are )?(alleged(ly)? |suspected |said )?(to be |of )?(causing|cause|who causes|causes|doing|inflicting) (the )?(alleged )?(harm|abuse|nuisance|asb)|' +
  'persons? causing (the )?harm|pch|persons? (alleged to be |believed to be |thought to be )?responsible|those responsible|respondents?|suspects?|subjects? (b|of concern)|subjects?|nominals?|accused|defendants?|aggressors?|persons? of concern|persons? complained (of|about)|source of (the )?(harm|risk)|adults? causing (the )?harm|' +
  '(y )?(camdriniwr|camdrinwyr|cyflawnwr|tramgwyddwr|troseddwr|drwgdybiedig)( honedig)?|person sy n achosi niwed|partner sy n cam drin|harmers?|alleged source|^responsible$|' +
  '(residents?|tenants?|neighbours?|persons?|people|adults?|individuals?|parent|customer) ((who|that|allegedly|believed to be|said to be) )*(is |are |has been )?(causing|causes|caused|responsible|complained (of|about)|hurting|hurts|harming|abusing|doing)( (the |this )?(harm|abuse|nuisance|asb|it|problems?|me))?|who (is |are )?(causes|causing|caused|doing|does|hurts|hurting|responsible|to blame)( (the |this )?(harm|abuse|it|me))?|person (or people|people) responsible|responsible (person|people|party|parties)';
const victim =
  `^(ap|vic|v[1-9])${asked}|(?<= (to|of) )(ap|vic)$|` +
  '(tenant|resident|person|customer|neighbour|party|household|individual|member of the public)s? (who is |who are )?(making|who made|raising|reporting|bringing) (the |this |a )?(complaint|report|concern|problem|issue|asb)|' +
  'subjects? (a|at (high |serious )?risk)|(person|adult) who is (not safe|unsafe|in danger|being hurt)|tenant or service users?|source of (the )?(complaint|report)|complaint made by|parent victim|victim parent|lead complainants?|persons? (who )?(complained|complaining|suffering)|who (is |are |has been |have been )?(suffers|suffering|affected|harmed|at risk)|(person|people) affected|residents?|victim ?survivors?|survivor ?victims?|victims?|survivors?|service ?users?|clients?|complainants?|applicants?|ips?|injured party|injured persons?|aggrieved( party)?|' +
  '(adult |person )?(at|in) (high |serious )?risk( of harm| of abuse)?|persons? (who is |who has )?(experiencing|suffering|experienced|subjected to|being|affected|harmed|abused|targeted|victimised)( by)?( the)?( abuse| harm| domestic abuse| asb| harmed| abused)?|person you are (worried|concerned) about|person you are referring|person (being )?referred|adult at risk|vulnerable (person|adult)|patients?|harmed persons?|non abusive (parent|partner)|reporting (person|party)|' +
  '(y )?dioddefwyr|(y )?dioddefwr|(y )?goroeswr|goroesw(y|r)r|defnyddiwr gwasanaeth|unigolyn mewn perygl';
const child =
  'child(ren)?s?|childs|dependants?|dependents?|young (people|persons?)|kids?|siblings?|minors?|plant|plentyn|plant a phobl ifanc|unborn( baby)?';
const referrer =
  '^(request |referral |nomination )?made by$|^submission$|submitting (officer|person|worker|professional)|requesting officer|nominated by|nominat(ing|or)( officer)?|nominator|who (is )?(making|completing|filling in|sending)( this| the)?( referral| form)|about us|our details|(for the |details of |about the )worker|workers? details|member of staff|staff member|referrers?|officer in (the )?case|reporting officer|referring( (officer|professional|person|worker|practitioner|clinician|gp|doctor|nurse|midwife|teacher|manager|advocate|adviser|consultant))?|officers?|referred by|referral (made|completed|submitted) by|(form|referral)? ?completed by|person (making|completing|submitting)( the| this)?( referral| form)?|your|you|about you|who is referring|officer in (the )?case|oic|reporting officer|referral source|source of referral|professional making( the| this)? referral|lead professional making|submitted by|sent by|' +
  '(y sawl|person) sy n atgyfeirio|atgyfeiri(w|o)r|atgyfeiriwyd gan|eich manylion|eich';
const other =
  'gps?|g p|doctors?|surgery|social workers?|health visitors?|midwi(fe|ves)|school nurse|landlords?|solicitors?|lawyer|employers?|workplace|next of kin|nok|mum|dad|sister|brother|aunt|uncle|grand(mother|father|parents?)|nan|colleague|emergency contacts?|(line )?managers?|supervis(or|ing)( officer)?|(marac )?coordinators?|co ordinators?|chair|key ?workers?|care coordinator|probation officer|offender manager|idva|isva|advocate|support workers?|interpreters? (name|agency|company)|neighbours?|witness(es)?|friends?|relatives?|family members?|carers?|pets?|vets?|professionals? involved|other (professionals?|agencies|workers?)|agencies involved|spoc|duty worker|trusted (person|contact|friend)|school (contact|address|lead)|head ?teacher|dentist|consultant|housing (officer|provider)|case ?worker|lead professional|allocated worker|other (adults?|people|persons?|occupants?|household members?|parties)|ex partners?|father|mother|parents?|guardians?|office use|coordinator use|administrator|meddyg( teulu)?|gweithiwr cymdeithasol|rheolwr';

const anyOf = (words: string): RegExp => new RegExp(`\\b(?:${words})\\b`);
const patterns: readonly (readonly [Role, RegExp])[] = [
  ['perpetrator', anyOf(perpetrator)],
  ['victim', anyOf(victim)],
  ['child', anyOf(child)],
  ['referrer', anyOf(referrer)],
];
const otherPattern = anyOf(other);

/** Words of a label that say whom it is about, as a pattern to take them out by. */
export const roleWords = new RegExp(
  `\\b(?:${[perpetrator, victim, referrer, child].join('|')})\\b`,
  'g',
);

/** Words for whoever has a case, which are of the referrer only in the referrer's own part. */
export const isAnyWorker = (label: string): boolean =>
  /^(name (of )?)?(the )?(worker|practitioner|professional)s?( name)?$/.test(headingKey(label));

/** Words for people whom a service knows, of either side, until the label says of what they are accused. */
const anybody =
  /^(residents?|clients?|service ?users?|tenant or service users?|patients?|applicants?)$/;
const accusing =
  /\b(alleged(ly)?|suspected|accused|responsible|to blame|causing|complained (of|about)|perpetrat\w+|offending|abusing)\b/;

export type RoleReading = { readonly role: Role | null; readonly number: number };

const anyRole = [perpetrator, victim, child].join('|');
const numberAfter = new RegExp(`\\b(?:${anyRole}) (?:no |number )?([1-9])\\b`);
const ordinals = ['first', 'second', 'third', 'fourth', 'fifth'];
const ordinalBefore = new RegExp(`\\b(${ordinals.join('|')}|main) (?:${anyRole})\\b`);

/** Which of several people: 2 for "Perpetrator 2" and "Second victim", 0 where no number is given. */
function numberIn(key: string): number {
  const figure = numberAfter.exec(key)?.at(-1);
  if (figure !== undefined) return Number(figure);
  const [, short] = /^[sv]([1-9])\b/.exec(key) ?? [];
  if (short !== undefined) return Number(short);
  const [, word = ''] = ordinalBefore.exec(key) ?? [];
  return word === 'main' ? 1 : ordinals.indexOf(word) + 1;
}

/** A parent who is said in the same words to be the one or the other is no parent besides. */
const parentInRole =
  /\b(parents?|mother|father) (victim|perpetrator)\b|\b(victim|perpetrator) (parents?|mother|father)\b|\bparent (who|that|causing|responsible)\b|\bneighbours? (who |that )?(is |are )?(causing|responsible)/g;

/** "Referring GP" and "social worker making this referral": whoever refers is no worker besides. */
const referringWorker =
  /^(name of )?(the )?(referring|requesting|nominating) (?!agenc|organi|service|team|unit|trust|school|surgery|practice|department|station)([a-z]+ ){0,2}(officer|professional|person|worker|practitioner|clinician|gp|doctor|nurse|midwife|visitor|teacher|manager|advocate|idva|isva|adviser|advisor|consultant|lead)\b|\b(worker|officer|practitioner|clinician|gp|doctor|nurse|midwife|visitor|teacher|professional) (who is |who )?(making|made|completing|referring|submitting)\b/;

type RoleMatch = { readonly role: Role; readonly index: number; readonly words: string };

/** The first words that say whom a label is about; of two at one place, the longer. */
function firstRole(key: string): RoleMatch | null {
  const found = patterns.flatMap(([role, pattern]): RoleMatch[] => {
    const match = pattern.exec(key);
    return match === null ? [] : [{ role, index: match.index, words: match[0] }];
  });
  const [first] = found.toSorted((a, b) => a.index - b.index || b.words.length - a.words.length);
  return first ?? null;
}

/**
 * Whom a label is about, by the first of such words in it: "Perpetrator's relationship to victim" is
 * about the perpetrator. Somebody without a field goes before all: the victim's GP is no victim.
 */
export function readRole(label: string): RoleReading {
  const key = headingKey(label);
  if (isAnyWorker(label)) return { role: 'referrer', number: 0 };
  if (referringWorker.test(key)) return { role: 'referrer', number: 0 };
  if (otherPattern.test(key.replace(parentInRole, ' '))) return { role: 'other', number: 0 };
  const first = firstRole(key);
  if (first?.role === 'victim' && anybody.test(first.words) && accusing.test(key))
    return { role: 'perpetrator', number: numberIn(key) };
  return { role: first?.role ?? null, number: first === null ? 0 : numberIn(key) };
}

/** Whether both people of a case are named, so that what follows may be of either. */
export const namesBoth = (label: string): boolean => {
  const key = headingKey(label);
  if (!anyOf(perpetrator).test(key) || !anyOf(victim).test(key)) return false;
  // "Persons complained of" holds words of both, and names one.
  const first = firstRole(key);
  const rest = first === null ? key : key.replace(first.words, ' ');
  const counterpart = first?.role === 'perpetrator' ? victim : perpetrator;
  return anyOf(counterpart).test(rest);
};
