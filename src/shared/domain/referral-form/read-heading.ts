import { headingKey } from '../heading-key.ts';
import { namesBoth, readRole, roleWords, type Role } from './label-roles.ts';
import { withoutNumber } from './read-label.ts';

/**
 * What a part of a form is about: a person, or what else. In an `unknown` part no name, number or
 * address is taken for anybody's.
 */
export type Topic = 'person' | 'criteria' | 'incident' | 'risk' | 'log' | 'matrix' | 'unknown';

export type Section = {
  readonly topic: Topic;
  readonly role: Role | null;
  readonly number: number;
};

const topics: readonly (readonly [Topic, RegExp])[] = [
  ['matrix', /\bmatrix\b/],
  [
    'log',
    /^log$|\b(incident (log|diary|history|record)|log of incidents|incidents|diary( sheets?)?|chronology|cofnod)\b/,
  ],
  [
    'risk',
    /^risks?$|\b(dash|ric|checklist|check list|risk (indicator|question|identification|assessment|factor|tool)s?|risk answers|dara|daq|atebion)\b/,
  ],
  [
    'criteria',
    /\b(criteria|criterion|grounds|reasons?( for)?( referral)?|why (asbrac|marac|now|refer|are you)|threshold|rheswm|meini prawf|judgement)\b/,
  ],
  ['incident', /\b(incident|occurrence|what happened|event|circumstances|digwyddiad|narrative)\b/],
];

/** Headings that go on about the person who was spoken of before. */
const goesOn =
  /^(personal|contact|further|additional|more|basic|key|general|other)?\s*(details|information|particulars|contact)?( details)?$|\b(equalit(y|ies)|diversity|demographics?|monitoring|protected characteristics|communication( needs)?|safe contact|accessibility|needs|contact details|personal details|address(es)?|manylion( cyswllt| personol)?)\b/;

/** The conferences' own names speak of risk and of incidents, and are the titles of forms. */
const conferences =
  /\b((multi agency|anti social behaviour|asb|victim)? ?risk assessment conference|asb case review|marac|asbrac)\b/g;

/** What the part of a form under a heading is about; undefined where it goes on with the one before. */
export function readHeading(heading: string): Section | undefined {
  const key = headingKey(withoutNumber(heading)).replace(conferences, ' ').trim();
  if (key === '' || goesOn.test(key))
    return readRole(key).role === null ? undefined : personSection(key);
  if (isGuidance(key)) return unknownSection;
  const topic = topics.find(([, pattern]) => pattern.test(key))?.[0];
  const isPerson = readRole(key).role !== null && !namesBoth(key);
  if (topic !== undefined && !(isPerson && (topic === 'criteria' || topic === 'incident'))) {
    return { topic, role: null, number: 0 };
  }
  if (isPerson) return personSection(key);
  return topic === undefined ? unknownSection : { topic, role: null, number: 0 };
}

export const unknownSection: Section = { topic: 'unknown', role: null, number: 0 };

const personSection = (key: string): Section => ({ topic: 'person', ...readRole(key) });

/** A part that shows how to fill the form in: nothing below it was filled in. */
export const isGuidance = (heading: string): boolean =>
  /\b(examples?|samples?|specimen|guidance|instructions?|notes? (for|on)|how to (fill|complete|use)|completed for you)\b/.test(
    headingKey(heading),
  );

/** Words of headings that are about a person and name nobody. */
const headingWords =
  /\b(details?|information|about|section|part|of|the|a|and|or|for|in|to|at|this|involved|linked|it|this|household|home|person|people|persons|main|alleged|primary|personal|contact|profile|particulars|form|number|no|manylion|am|y|yr|s|v|s1|v1|risk|high|harm|names?|address(es)?|dob|known|list|all|each|add|another|other|others|rows?|needed|if|press|more|who|is|are|be|living|family|safe|only|not|joint|cyswllt|\d+)\b/g;

/** What a heading says besides whom it is about: "VICTIM JANE SMITH". */
export const wordsBeside = (heading: string): string =>
  headingKey(withoutNumber(heading)).replace(roleWords, ' ').replace(headingWords, ' ').trim();

/** Whether words alone are the heading of a part, however they look. */
export const isHeadingWords = (text: string): boolean => {
  const key = headingKey(withoutNumber(text));
  if (key === '' || key.split(' ').length > 9 || /[.!]\s*$/.test(text)) return false;
  if (isGuidance(text) && key.split(' ').length <= 4) return true;
  return readRole(key).role !== null || topics.some(([, pattern]) => pattern.test(key));
};
