import { hearingOutcomeNames } from './agenda.ts';
import { ageOn, dayOf, timeOf, type CalendarDate, type Instant } from './calendar-date.ts';
import { dateWithYear } from './date-words.ts';
import type { Forum } from './forum.ts';
import { withDay } from './given-on.ts';
import { namesPlaceOrNumber } from './safe-contact.ts';
import {
  imminenceNames,
  informationStandingNames,
  isStillToHear,
  riskSubjectNames,
  standingOf,
  type Hearing,
  type Information,
} from './hearing.ts';
import { notHeardInMinutes } from './minutes-words.ts';
import type { MinutesCase, MinutesPerson } from './minutes.ts';
import { fullName } from './person.ts';
import { criterionNames } from './referral-criteria.ts';
import { isRepeat } from './repeat.ts';

/** A hearing with what the minutes need of its referral. */
export type HeardCase = Hearing & {
  readonly receivedOn: CalendarDate;
  readonly victimAware: string;
};

type CaseSetting = {
  readonly number: number;
  readonly heldOn: CalendarDate;
  readonly forum: Forum;
};

/** Free text that gives a number or a postcode away is left out, and says so. */
const safeContactInWords = (safeContact: string): string =>
  namesPlaceOrNumber(safeContact)
    ? 'Recorded; left out here because it holds a number or a postcode'
    : safeContact;

/** The minutes of one hearing. Takes each field by name, so that nothing confidential can come along. */
export function buildMinutesCase(hearing: HeardCase, setting: CaseSetting): MinutesCase {
  const { number, heldOn, forum } = setting;
  const { victim, victimGivenOn: given } = hearing;
  return {
    number,
    caseNumber: hearing.caseNumber,
    hearingId: hearing.hearingId,
    kind: isRepeat(hearing.repeat) ? 'Repeat' : 'New',
    repeatReason: repeatInWords(hearing),
    started: timeOnTheDay(hearing.startedAt, heldOn),
    ended: timeOnTheDay(hearing.endedAt, heldOn),
    victim: minutesPerson(
      { ...victim, ethnicity: withDay(victim.ethnicity, given.ethnicity) },
      heldOn,
    ),
    safeContact: withDay(safeContactInWords(victim.safeContact), given.safeContact),
    interpreter: withDay(victim.interpreter, given.interpreter),
    victimAware: hearing.victimAware,
    perpetrator: minutesPerson(hearing.perpetrator, heldOn),
    relationship: hearing.relationship,
    alsoNamed: hearing.alsoNamed.join('; '),
    children: childrenInWords(hearing.childrenCount),
    referredBy: hearing.agencyName,
    referredOn: dateWithYear(hearing.receivedOn),
    criteria: hearing.criteria.map(({ criterion, reason }) =>
      joined([criterionNames[criterion], reason], ': '),
    ),
    assessment: assessmentInWords(hearing.assessmentYes, forum),
    incident: joined(
      [
        hearing.incidentOn === null ? '' : dateWithYear(hearing.incidentOn),
        hearing.incidentSummary,
      ],
      '. ',
    ),
    wishes: hearing.wishes,
    wishesSource: hearing.wishesSource,
    tellVictim: tellVictimInWords(hearing),
    ...whatWasSaid(hearing, number),
    protectiveFactors: hearing.protectiveFactors,
    links: hearing.links,
    outcome: hearing.outcome === null ? '' : hearingOutcomeNames[hearing.outcome],
    outcomeNote: hearing.outcomeNote,
  };
}

/** Information, risks and actions; a risk names the actions that answer it and they name it. */
function whatWasSaid(
  { information, risks, actions }: HeardCase,
  caseNumber: number,
): Pick<MinutesCase, 'information' | 'risks' | 'actions'> {
  const numbered = actions.map((action, index) => ({
    ...action,
    number: `${caseNumber}.${index + 1}`,
  }));
  const riskNumbers = new Map(risks.map(({ id }, index) => [id, String(index + 1)]));
  return {
    information: information.map(informationInWords),
    risks: risks.map((risk, index) => ({
      number: index + 1,
      who: riskSubjectNames[risk.subject],
      text: risk.text,
      imminence: imminenceNames[risk.imminence],
      coveredBy: numbered
        .filter(({ riskId }) => riskId === risk.id)
        .map(({ number }) => number)
        .join(', '),
    })),
    actions: numbered.map(({ number, text, agencyName, dueOn, riskId }) => ({
      number,
      text,
      agency: agencyName,
      due: dateWithYear(dueOn),
      risk: (riskId === null ? undefined : riskNumbers.get(riskId)) ?? '',
    })),
  };
}

const informationInWords = (information: Information): MinutesCase['information'][number] => ({
  agency: information.agencyName,
  state: isStillToHear(information)
    ? notHeardInMinutes
    : informationStandingNames[standingOf(information)],
  text: information.text,
  isOpinion: information.isOpinion,
  notForDisclosure: information.notForDisclosure,
});

function minutesPerson(person: HeardCase['victim'], heldOn: CalendarDate): MinutesPerson {
  const labelled = (label: string, value: string): string =>
    value === '' ? '' : `${label}: ${value}`;
  return {
    name: fullName(person),
    dob: person.dob === null ? '' : dateWithYear(person.dob),
    age: person.dob === null ? '' : String(ageOn(person.dob, heldOn)),
    details: joined(
      [
        person.gender,
        person.ethnicity,
        labelled('disability', person.disability),
        labelled('LGBT+', person.lgbt),
      ],
      '; ',
    ),
  };
}

function repeatInWords({ repeat }: HeardCase): string {
  if (repeat.outcome === 'first') return '';
  const heard = repeat.heardOn === null ? '' : `last heard ${dateWithYear(repeat.heardOn)}`;
  return joined([repeat.reason, heard], '; ');
}

function assessmentInWords(yes: number | null, { kind, settings }: Forum): string {
  if (yes === null) return '';
  const score = `${yes} of ${settings.criteria.assessmentMaximum}`;
  return kind === 'marac' ? `${score} answered yes` : score;
}

function childrenInWords(count: number): string {
  if (count === 0) return 'No children';
  return count === 1 ? '1 child' : `${count} children`;
}

function tellVictimInWords({ tellVictimWho, tellVictimBy }: HeardCase): string {
  return joined(
    [tellVictimWho, tellVictimBy === null ? '' : `by ${dateWithYear(tellVictimBy)}`],
    ', ',
  );
}

/** A clock that ran on another day says when it was typed up, not when the case was heard. */
const timeOnTheDay = (instant: Instant | null, heldOn: CalendarDate): string =>
  instant === null || dayOf(instant) !== heldOn ? '' : timeOf(instant);

const joined = (parts: readonly string[], separator: string): string =>
  parts.filter((part) => part.trim() !== '').join(separator);
