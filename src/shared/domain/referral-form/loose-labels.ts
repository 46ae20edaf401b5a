import type { LabelField } from './label-words.ts';

type Loose = { readonly field: LabelField; readonly has: RegExp; readonly not?: RegExp };

/** What makes a label one of something else: where she worked before, whom else to ring. */
const aside =
  /\b(previous|former|old|alternative|work|business|write|post to|visit|other|number of|how many|risk|why|reason|if|last seen|hospital|nhs|safe|details of)\b/;

/** Words that are enough in a short label, for the labels that no list foresees. */
const looseWords: readonly Loose[] = [
  { field: 'age', has: /^(approx|approximate|estimated|rough|current)? ?age\b/, not: /\bgroup\b/ },
  { field: 'dateOfBirth', has: /\bdate birth\b|\bdob\b/ },
  { field: 'postcode', has: /\bpost ?code\b/, not: aside },
  {
    field: 'surname',
    has: /\bsurname\b|\bfamily name\b/,
    not: /\b(previous|former|other|maiden|alias|birth|married|changed)\b/,
  },
  {
    field: 'firstName',
    has: /\b(fore|first|given) ?names?\b/,
    not: /\b(previous|former|other|alias)\b/,
  },
  {
    field: 'aliases',
    has: /^(alias(es)?|aka|maiden name|(also )?known as|previous (sur)?names?|nicknames?)\b/,
  },
  {
    field: 'dateReferred',
    has: /\bdate\b.*\b(referral|nominat\w+)\b|\breferral date\b|\bdate\b.*\bform\b.*\b(completed|filled|sent|submitted|signed)\b|^date (filled|completing|filling|making|sending|submitting)\b/,
    not: /\b(previous|last|marac|heard|other|incident|led)\b/,
  },
  {
    field: 'incidentDate',
    has: /\b(date|when)\b.*\b(incident|event|offence)\b|^when\b.*\bhappen(ed)?$/,
    not: /\b(first|previous|summary|details|describe|what|report(ed)?)\b/,
  },
  {
    field: 'policeReference',
    has: /\b(crime|police|incident|log|niche|occurrence)\b.*\b(ref|reference|no|number|urn)\b/,
    not: /\b(officer|collar|how many|number of|incidents)\b/,
  },
  {
    field: 'confidentialAddress',
    has: /\baddress\b.*\b(confidential|withheld|secret|private|hidden|protected|not disclosed|not to be disclosed|kept from)\b|\b(confidential|private|secret|protected|withheld|hidden) address\b/,
  },
  {
    field: 'address',
    has: /^(last |latest |current |most recent |present |best |usual |bail )*(known |recorded )*(home )?address(es)?\b/,
    not: /\b(line|e ?mail|previous|former|old|past|work|school|other|alternative|correspondence|safe|different|same|since|moved|how|agency|history|risk|incidents?)\b/,
  },
  {
    field: 'safeContact',
    has: /\b(safe|safest|best|preferred)\b.*\b(call|ring|phone|contact|text|time|times|way|message|voicemail|reach)\b/,
    not: /\b(un|not) ?safe\b|\baddress\b|\bwrite\b|\bvisit\b|\b(phone|mobile|contact) (number|no)\b/,
  },
  {
    field: 'phone',
    has: /\b(tele)?phone (no|number)\b|\bmobile (no|number)\b|\bcontact (no|number)\b|\btel no\b/,
    not: aside,
  },
  { field: 'email', has: /\be ?mail\b/, not: /\bsafe\b/ },
  { field: 'interpreter', has: /\binterpreter\b/, not: /\b(name|agency|details)\b/ },
  { field: 'language', has: /\blanguages?\b/, not: /\b(interpreter|barrier|sign)\b/ },
  { field: 'ethnicity', has: /\bethnic(ity)?\b/ },
  { field: 'disability', has: /\bdisab(ility|ilities|led)\b/, not: /\bchild|benefit/ },
  { field: 'gender', has: /\bgender\b/, not: /\b(reassign|same|trans|birth|preference)/ },
  { field: 'relationship', has: /\brelationship (to|with|between)\b/ },
  {
    field: 'judgementReason',
    has: /\bprofessional judge?ment\b.*\b(why|reasons?|details|explain|because|rationale|justif|state|grounds)\b|\b(why|reasons?|rationale|grounds|details|explain|justif\w*)\b.*\bjudge?ment\b|^judge?ment (why|reasons?|grounds|rationale|basis|details|explain\w*|because)\b/,
  },
  { field: 'hate', has: /\bhate (related|motivated|crime|incident)\b/ },
  { field: 'consentReason', has: /\bif (no|not)\b.*\b(grounds|sharing|basis|reasons?|why)\b/ },
  {
    field: 'safeContact',
    has: /\btimes? to (call|contact|ring|phone)\b|\b(how|when)\b.*\b(make contact|contact|reach|ring|call)\b|^(can|may) we (ring|call|phone|text|contact)\b|\bmaking contact\b/,
    not: /\b(police|last|agenc|perpetrator|letter|write|post|visit|not safe|unsafe|incident|services?)\b/,
  },
  {
    field: 'address',
    has: /^where\b.*\b(live|lives|living|staying|reside)\b/,
    not: /\b(previous|before|used|work|school|with|if|different|children)\b/,
  },
  { field: 'relationship', has: /^(link|relation|connection) (to|with)\b/ },
  { field: 'highScore', has: /\bmatrix\b.*\b(over|above|more|high)\b/ },
  { field: 'impact', has: /\bhow\b.*\baffect(s|ed|ing)?\b/ },
  {
    field: 'lastHeard',
    has: /\b(date|when)\b.*\b(last|previous)\b.*\b(marac|asbrac|heard|conference|referral)\b|\b(last|previous) (marac|asbrac) date\b/,
  },
  {
    field: 'score',
    has: /\b(dash|ric|checklist)\b.*\b(score|total|ticks)\b|\b(score|total)\b.*\b(dash|ric|checklist)\b|\b(number|sum|count|total|how many)\b.*\byes(es)?\b/,
    not: /\b14\b|\bhigh\b|\bif\b|\bno\b/,
  },
  {
    field: 'visibleHighRisk',
    has: /\bvisibl[ey] high risk\b|\bhigh risk\b.*\b14\b|\b14\b.*\b(ticks?|more|over|above|yes|score)\b|^(score |scores |scored )?14\b.*\b(dash|ric|dara|daq|checklist)\b|\b(dash|ric|dara|daq|checklist)\b.*\b14\b/,
  },
  { field: 'professionalJudgement', has: /^professional judge?ment\b/ },
  { field: 'escalation', has: /^(potential |risk )?escalat(ion|ing)\b/ },
  { field: 'repeat', has: /^(marac )?repeat\b/, not: /\bdate\b|\bwhen\b|\bif\b/ },
  {
    field: 'repeat',
    has: /\b(marac|asbrac|conference)\b.*\b(within|in|last|past|previous)\b.*\b(12|twelve) months?\b|\b(heard|discussed|listed|referred)\b.*\b(marac|asbrac|here|conference)\b.*\b(12|twelve) months?\b/,
    not: /\b(dates?|when|how many|number|if|other|children|perpetrator)\b/,
  },
  // "Does the person know?": of nothing else than what is asked for here.
  {
    field: 'aware',
    has: /^(person |individual |adult |woman |man |tenant |resident )?(know|knows|aware|told|informed)( (about |of )?(it|made|submitted|sent|form))*$/,
  },
  {
    field: 'consent',
    has: /^(person |individual |adult |woman |man |tenant |resident )?(agrees?|agreed|consents?|consented)( (to )?(it|made|submitted|sent|form|being shared))*$|\bsa(y|ys|id) yes to\b/,
  },
  {
    field: 'aware',
    has: /\b(aware|informed|told|knows?)\b.*\b(referral|marac|asbrac)\b/,
    not: /\b(why|not|safe|other|agenc)/,
  },
  {
    field: 'consent',
    has: /\b(consent(s|ed)?|agree(s|d)?)\b.*\b(referral|marac|asbrac|nomination|given|obtained|share|sharing)\b/,
    not: /\b(why|not|no|without|if|child)\b/,
  },
  {
    field: 'summary',
    has: /\b(summary|details|description|describe|account|circumstances|outline)\b.*\b(incidents?|events?|occurrence|happened)\b|\bwhat happened\b/,
    not: /\b(previous|past|history|historic(al)?|earlier|background)\b/,
  },
];

/** What words of a short label ask for, where no list has the label. */
export function looseField(key: string): LabelField | undefined {
  if (key.split(' ').length > 12) return undefined;
  return looseWords.find(({ has, not }) => has.test(key) && !(not?.test(key) ?? false))?.field;
}
