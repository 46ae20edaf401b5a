import { scoreOfCounts, visibleHighRisk } from '../assessment-score.ts';
import { forumTool } from '../assessment-tool.ts';
import { addMonths, type CalendarDate } from '../calendar-date.ts';
import { potentialEscalation } from '../escalation.ts';
import type { Forum } from '../forum.ts';
import { checkRepeatFacts } from '../repeat-facts.ts';
import { readBornOrAge } from './born-or-age.ts';
import { sharedContactWarnings } from './contact-warnings.ts';
import { under, type FormNotes } from './form-notes.ts';
import { childNotes, isWrittenTwice, personNotes, type PersonRole } from './person-notes.ts';
import { answerFields, readAnswers, readWhole } from './typed-numbers.ts';
import { pairOf, type TypedReferral } from './typed-referral.ts';

type Knowledge = {
  readonly today: CalendarDate;
  readonly forum: Pick<Forum, 'kind' | 'settings'>;
  /** Another referral has this reference. */
  readonly isReferenceTaken: boolean;
};

/** Everything that a typed form has to say, whether something is missing or only to look at. */
export function formNotesOf(typed: TypedReferral, knowledge: Knowledge): FormNotes {
  const parts = [
    referralNotes(typed, knowledge),
    peopleNotes(typed, knowledge),
    childrenNotes(typed, knowledge.today),
    riskNotes(typed, knowledge),
  ];
  const all = (kind: keyof FormNotes): FormNotes[typeof kind] =>
    Object.assign({}, ...parts.map((part) => part[kind])) as FormNotes[typeof kind];
  return { problems: all('problems'), warnings: all('warnings'), hints: all('hints') };
}

function referralNotes(typed: TypedReferral, { today, isReferenceTaken }: Knowledge): FormNotes {
  const { agencyId, receivedOn, incidentOn, consent, consentNote } = typed;
  const problems: Record<string, string> = {};
  const warnings: Record<string, string> = {};
  if (agencyId === '') problems['agencyId'] = 'Choose the agency that refers';
  if (receivedOn === null) problems['receivedOn'] = 'Give the day on which it was received';
  else if (receivedOn > today) problems['receivedOn'] = 'This day is in the future. Check it';
  if (isReferenceTaken) warnings['reference'] = 'Another referral has this reference. Is this new?';
  const incident = incidentWarning(incidentOn, receivedOn, today);
  if (incident !== null) warnings['incidentOn'] = incident;
  if (consent === 'no' && consentNote.trim() === '') {
    warnings['consentNote'] = 'Say why it is shared without consent';
  }
  if (receivedOn !== null) Object.assign(problems, checkRepeatFacts({ ...typed, receivedOn }));
  return { problems, warnings, hints: {} };
}

function incidentWarning(
  incidentOn: CalendarDate | null,
  receivedOn: CalendarDate | null,
  today: CalendarDate,
): string | null {
  if (incidentOn === null) return null;
  if (incidentOn > today) return 'This day is in the future. Check it';
  if (receivedOn === null) return null;
  if (incidentOn > receivedOn) return 'After the day on which it was received. Check both';
  return addMonths(incidentOn, 12) < receivedOn
    ? 'More than a year before it was received. Check the year'
    : null;
}

function peopleNotes(typed: TypedReferral, { today, forum }: Knowledge): FormNotes {
  const notes: FormNotes = { problems: {}, warnings: {}, hints: {} };
  const add = (path: string, part: FormNotes): void => {
    for (const kind of ['problems', 'warnings', 'hints'] as const) {
      Object.assign(notes[kind], under(path, part[kind]));
    }
  };
  const { victim } = pairOf(typed);
  for (const [role, people] of [
    ['victim', typed.victims],
    ['perpetrator', typed.perpetrators],
  ] as const) {
    for (const [place, person] of people.entries()) {
      const path = `${role}s.${place}`;
      add(path, personNotes(person, role, { today, kind: forum.kind }));
      if (role === 'victim') continue;
      if (isWrittenTwice(victim, person, today)) {
        notes.warnings[`${path}.surname`] = 'The same name as the victim’s. Who is who?';
      }
      const shared = sharedContactWarnings(victim, person);
      Object.assign(notes.warnings, under('victims.0', shared));
    }
  }
  return notes;
}

function childrenNotes(typed: TypedReferral, today: CalendarDate): FormNotes {
  const { victim, perpetrator } = pairOf(typed);
  const parents = (
    [
      ['victim', victim],
      ['perpetrator', perpetrator],
    ] as const
  ).flatMap(([who, { born }]): { who: PersonRole; dob: CalendarDate }[] => {
    const { dob } = readBornOrAge(born, today);
    return dob === null ? [] : [{ who, dob }];
  });
  const notes: FormNotes = { problems: {}, warnings: {}, hints: {} };
  for (const [place, child] of typed.children.entries()) {
    const part = childNotes(child, parents, today);
    Object.assign(notes.warnings, under(`children.${place}`, part.warnings));
    Object.assign(notes.hints, under(`children.${place}`, part.hints));
  }
  const count = readWhole(typed.childrenCount, 30);
  if ('problem' in count) notes.problems['childrenCount'] = count.problem;
  else if (count.value !== null && count.value < typed.children.length) {
    notes.warnings['childrenCount'] = `${typed.children.length} children are named below`;
  }
  return notes;
}

function riskNotes(typed: TypedReferral, { forum }: Knowledge): FormNotes {
  const { criteria } = forum.settings;
  const problems: Record<string, string> = {};
  const warnings: Record<string, string> = {};
  for (const field of answerFields) {
    const reading = readWhole(typed[field], 200);
    if ('problem' in reading) problems[field] = reading.problem;
  }
  const incidents = readWhole(typed.incidentCount, 1000);
  if ('problem' in incidents) problems['incidentCount'] = incidents.problem;
  const answers = readAnswers(typed);
  const score = answers === null ? null : scoreOfCounts(answers, forumTool(criteria));
  if (score !== null && 'problem' in score) warnings['yes'] = score.problem;
  if (typed.judgementReason.trim() === '' && forum.kind === 'marac') {
    const { outcome, point } = visibleHighRisk(score, criteria);
    const count = 'value' in incidents ? incidents.value : null;
    const escalates = potentialEscalation(count === null ? null : { count }, criteria);
    const isOpen = outcome === 'not-met' && escalates.outcome !== 'met';
    if (isOpen && point !== null) warnings['judgementReason'] = sentence(point);
  }
  return { problems, warnings, hints: {} };
}

const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
