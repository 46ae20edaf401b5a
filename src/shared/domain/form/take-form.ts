import { findAgency, type Agency } from '../agency.ts';
import { dateWithYear } from '../date-words.ts';
import type { FormChecklist, NotUnderstood, ReadForm } from '../referral-form/read-form.ts';
import { createCollector, type Collector } from './collect-said.ts';
import type { TakenForm } from './taken-form.ts';
import { takeChild, takePerson } from './take-person.ts';
import {
  anEmptyForm,
  anEmptyPerson,
  type TypedPerson,
  type TypedReferral,
} from './typed-referral.ts';

const peopleAtMost = 8;
const childrenAtMost = 15;

/**
 * What a filled form says, put into the fields of a referral as somebody would have typed it. What has
 * no field goes to `other`, so that nothing that the form said is lost.
 */
export function takeForm(read: ReadForm, agencies: readonly Agency[], today: string): TakenForm {
  const collect = createCollector();
  const victims = [read.victim, ...read.otherVictims]
    .slice(0, peopleAtMost)
    .map((person, place) => takePerson(person, numbered('Victim', place), collect));
  const typed: TypedReferral = {
    ...anEmptyForm(today),
    receivedOn: collect.told('Received', read.dateReferred, dateWithYear) ?? today,
    ...referrerOf(read, agencies, collect),
    victims,
    perpetrators: perpetratorsOf(read, collect),
    children: read.children
      .slice(0, childrenAtMost)
      .map((child, place) => takeChild(child, place, collect)),
    ...incidentOf(read, collect),
    ...riskOf(read, collect),
    ...agreementOf(read, collect),
  };
  leaveTheRest(read, collect);
  const other = collect.left.map(({ label, said }) => ({
    heading: (label.trim() === '' ? 'Also said' : label).slice(0, 200),
    value: said.slice(0, 4000),
  }));
  return {
    typed: { ...typed, other: other.slice(0, 100) },
    understood: collect.understood,
    left: collect.left,
  };
}

const numbered = (who: string, place: number): string =>
  place === 0 ? who : `${who} ${place + 1}`;

type Part = Partial<TypedReferral>;

function referrerOf(read: ReadForm, agencies: readonly Agency[], collect: Collector): Part {
  const { name, agency, phone, email } = read.referrer;
  const known = agency === null ? undefined : findAgency(agencies, agency.value);
  if (agency !== null && known !== undefined) {
    collect.told('Referring agency', agency, () => known.name);
  } else collect.leave(agency, 'no agency of this forum');
  collect.leave(phone, 'no field takes it');
  collect.leave(email, 'no field takes it');
  return { referrer: collect.text('Referrer', name), agencyId: known?.id ?? '' };
}

function perpetratorsOf(read: ReadForm, collect: Collector): TypedPerson[] {
  const known = read.perpetrators
    .slice(0, peopleAtMost - 1)
    .map((person, place) => takePerson(person, numbered('Perpetrator', place), collect));
  const who = collect.text('Perpetrator not known', read.unknownPerpetrators);
  const unknown = who === '' ? [] : [{ ...anEmptyPerson(), isNotKnown: true, surname: who }];
  return [...known, ...unknown].length === 0 ? [anEmptyPerson()] : [...known, ...unknown];
}

function incidentOf({ incident, incidentsInYear }: ReadForm, collect: Collector): Part {
  const count = collect.told('Incidents in 12 months', incidentsInYear, String);
  return {
    ...(count === null ? {} : { incidentCount: String(count) }),
    incidentOn: collect.told('Last incident', incident.date, dateWithYear),
    incidentSummary: collect.text('Incident', incident.summary, 20_000),
    policeReference: collect.text('Police reference', incident.policeReference),
  };
}

function riskOf(read: ReadForm, collect: Collector): Part {
  const reason = read.criteria.professionalJudgementReason ?? read.reasons;
  return {
    ...answersOf(read.dash, collect),
    judgementReason: collect.text('Professional judgement', reason, 4000),
  };
}

/** The answers that were counted; the form’s own total is told beside them where it differs. */
function answersOf(checklist: FormChecklist | null, collect: Collector): Part {
  if (checklist === null) return {};
  const { counted, statedScore, tool } = checklist;
  const name = tool ?? 'Checklist';
  if (counted === null) {
    const yes = collect.told('Dash yes', statedScore, String);
    return yes === null ? {} : { yes: String(yes) };
  }
  const { yes, no, dontKnow, blank } = counted;
  const words = `${yes} yes, ${no} no, ${dontKnow} don’t know, ${blank} blank`;
  collect.understood.push({ field: 'Dash answers', value: words, said: words, label: name });
  if (statedScore !== null && statedScore.value !== yes) {
    collect.leave(statedScore, `${yes} answers are yes: ask which is right`);
  }
  return { yes: String(yes), no: String(no), dontKnow: String(dontKnow), blank: String(blank) };
}

function agreementOf(read: ReadForm, collect: Collector): Part {
  const aware = collect.told('Victim aware', read.awareOfReferral, yesNoWords);
  const consent = collect.told('Consents', read.consent, yesNoWords);
  return {
    victimAware: aware === null ? '' : yesNoWords(aware),
    consent: consent === null ? 'unknown' : consent ? 'yes' : 'no',
    consentNote: collect.text('On consent', read.consentReason, 4000),
  };
}

const yesNoWords = (isSo: boolean): string => (isSo ? 'Yes' : 'No');

/** What was understood and has no field here, and what was not. */
function leaveTheRest(read: ReadForm, { leave, left }: Collector): void {
  const { criteria } = read;
  const noField = 'no field takes it';
  const kept = 'understood, and kept with the referral';
  if (criteria.professionalJudgementReason !== null) leave(read.reasons, noField);
  for (const said of [
    criteria.visibleHighRisk,
    criteria.professionalJudgement,
    criteria.escalation,
    criteria.repeat,
    criteria.lastHeard,
    criteria.highScore,
    criteria.hate,
  ]) {
    leave(said, 'Casetable works it out from the facts');
  }
  for (const said of [read.impact, ...read.locations]) leave(said, noField);
  const log = read.incidents.map((incident) =>
    [incident.date, incident.time, incident.type, incident.summary]
      .concat(incident.reportedTo, incident.reference)
      .flatMap((part) => (part === null ? [] : [part.said]))
      .join(', '),
  );
  const matrix = (read.matrix?.answers ?? []).map(
    ({ no, question, answer, score }) =>
      `${no}. ${question}: ${answer}${score === null ? '' : ` (${score})`}`,
  );
  for (const said of inTexts(log)) left.push({ label: 'Incident log', said, why: kept });
  for (const said of inTexts(matrix)) left.push({ label: 'Risk matrix', said, why: kept });
  leave(read.matrix?.total ?? null, kept);
  leave(read.matrix?.band ?? null, kept);
  for (const { label, said, reason } of read.notUnderstood) {
    left.push({ label, said, why: whyNot[reason] });
  }
}

/** Lines together, as many as one text takes, so that a long log stays whole. */
function inTexts(lines: readonly string[]): string[] {
  const texts: string[] = [];
  for (const line of lines) {
    const last = texts.at(-1);
    if (last !== undefined && last.length + line.length < 3900)
      texts[texts.length - 1] = `${last}\n${line}`;
    else texts.push(line);
  }
  return texts;
}

const whyNot: Record<NotUnderstood['reason'], string> = {
  noField: 'no field takes it',
  notReadable: 'not readable as its field wants it',
  notSure: 'not sure whose or what it is',
  alreadyFilled: 'something else fills its field',
  differs: 'differs from what else the form says',
};
