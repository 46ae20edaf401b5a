import type { CalendarDate } from '../calendar-date.ts';
import type { FormBlock } from './form-block.ts';
import {
  mainMessage,
  splitMessages,
  splitSignature,
  textBlocks,
  type MailMessage,
} from './email-parts.ts';
import { readForm } from './fill-form.ts';
import { findEmail, readPhone } from './form-contact.ts';
import { findDates } from './form-date.ts';
import { hasAnything } from './form-draft.ts';
import { isJob, looksLikeName, readReferrerName } from './form-name.ts';
import type { ReadForm, Said } from './read-form.ts';

type Referrer = ReadForm['referrer'];

const agencyWords =
  /\b(school|academy|college|university|council|service|services|trust|nhs|police|constabulary|hospital|housing|homes|association|aid|refuge|centre|center|pdu|probation|surgery|practice|clinic|fire|rescue|cafcass|charity|project|partnership|team|unit|department|health|board|bwrdd|cyngor|heddlu|ysgol|gwasanaeth|ltd|cic)\b/i;
const endsAsJob =
  /\b(officer|manager|worker|lead|nurse|visitor|midwife|teacher|advis[eo]r|coordinator|administrator|head|practitioner|constable|director|assistant)\)?$/i;

const said = (value: string, label: string): Said<string> => ({ value, said: value, label });

/** "Registered charity. This e-mail is for the addressee only." */
const isSentence = (line: string): boolean =>
  /[.!]\s+\p{L}/u.test(line) ||
  /[.!]$/.test(line.trim()) ||
  /\b(this|e-?mail|is|are|registered|confidential)\b/i.test(line);

/** The agency in one line of a signature: "Probation Officer, North Fenshire PDU". */
function agencyIn(line: string): string {
  if (isSentence(line)) return '';
  for (const part of line.split(/\s*\|\s*/)) {
    const [first = '', ...others] = part.split(/,\s*/);
    const rest = others.join(', ');
    const isAgency =
      agencyWords.test(rest) || /^(\p{Lu}[\p{L}’'-]+ ?(of |and |& |the |for )?){2,6}$/u.test(rest);
    if (rest !== '' && isJob(first) && isAgency) return rest;
    if (
      agencyWords.test(part) &&
      !endsAsJob.test(part) &&
      !/[@\d]/.test(part) &&
      !(rest !== '' && isJob(first))
    )
      return part;
  }
  return '';
}

/** A form on a website or a case system sends by a machine, which refers nobody. */
const isMachine = (from: string): boolean =>
  /\b(no-?reply|do-?not-?reply|mailer|postmaster|notifications?|alerts?|(e|web|online)?-?forms?|portal|system|automated|admin|webmaster)[\w.+-]*@/i.test(
    from,
  ) ||
  /@(e|web|online)?-?forms?\./i.test(from) ||
  /\b((e|web|online)[ -]?forms?|no[ -]?reply|notifications?|automated|portal|website)\b/i.test(
    from,
  );

/** Whoever reads the mail of a surgery or a team, and need not be who writes. */
const sharedBox =
  /\b(reception|info|enquir(y|ies)|office|team|duty|mailbox|secretar(y|ies)|referrals?|safeguarding|marac|mash|contact|hub)\b/i;

const nobody: Referrer = { name: null, agency: null, phone: null, email: null };

/** Who wrote a message, by its header and signature, which must not name two people. */
function readSender({ from }: MailMessage, signature: readonly string[]): Referrer {
  if (isMachine(from)) return nobody;
  const display = from
    .replace(/<[^>]*>|"|\([^)]*\)/g, ' ')
    .replace(/\S+@\S+/g, ' ')
    .trim();
  const isShared = sharedBox.test(display) || sharedBox.test(findEmail(from).split('@')[0] ?? '');
  const byHeader =
    looksLikeName(display) && !isShared ? (readReferrerName(display)?.name ?? '') : '';
  const [first = '', ...below] = signature;
  const bySignature = looksLikeName(first) && !agencyWords.test(first) ? first : '';
  const shares = byHeader
    .toLowerCase()
    .split(/\s+/)
    .some((word) => bySignature.toLowerCase().split(/\s+/).includes(word));
  const isSame = byHeader === '' || bySignature === '' || shares;
  const name = isSame && bySignature.includes(' ') ? bySignature : byHeader;
  const lines = isSame ? below.slice(0, 6).filter((line) => line.length < 120) : [];
  const agency = lines.map(agencyIn).find((found) => found !== '') ?? '';
  const phones = lines
    .flatMap((line) => line.split(/\s*\|\s*|\s{2,}/))
    .filter((part) => !/^\s*(f|fax)\b/i.test(part))
    .map(
      (part) => readPhone(part.replace(/^\s*(t|tel|m|mob|mobile|phone|p|e)\b[.:]?\s*/i, ''))?.phone,
    );
  const phone = phones.find((found) => found !== undefined) ?? '';
  const written = lines.map(findEmail).find((found) => found !== '') ?? '';
  const email = isShared ? written : findEmail(from);
  return {
    name: name === '' ? null : said(name, 'From'),
    agency: agency === '' ? null : said(agency, 'Signature'),
    phone: phone === '' ? null : said(phone, 'Signature'),
    email: email === '' ? null : said(email, 'From'),
  };
}

function sentOn({ sent }: MailMessage, today: CalendarDate): Said<CalendarDate> | null {
  const date = findDates(sent, 'recent', today)[0]?.date;
  return date === undefined ? null : { value: date, said: sent, label: 'Sent' };
}

/** What each of two readings says, the first before the second. */
export function joinReferrers(first: Referrer, second: Referrer): Referrer {
  const isOther =
    first.name !== null && second.name !== null && !sharesWord(first.name.value, second.name.value);
  if (isOther) return first;
  return {
    name: first.name ?? second.name,
    agency: first.agency ?? second.agency,
    phone: first.phone ?? second.phone,
    email: first.email ?? second.email,
  };
}

const sharesWord = (one: string, other: string): boolean => {
  const words = new Set(other.toLowerCase().split(/[^\p{L}]+/u));
  return one
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => word.length > 2 && words.has(word));
};

/**
 * Reads an e-mail or a pasted text: its labelled lines as those of a form, who wrote it by its header
 * and signature, and its prose as passages for a person to read. `page`: its form, where that is a table.
 */
export function readMailText(
  text: string,
  top: Omit<MailMessage, 'body'>,
  today: CalendarDate,
  page?: readonly FormBlock[],
): ReadForm {
  const messages = splitMessages(text, top);
  const main = mainMessage(messages);
  const { words, signature } = splitSignature(main?.body ?? text);
  const heads = messages
    .map(({ subject }) => subject)
    .concat(top.subject, /\b(?:to|at):.*$/im.exec(text)?.[0] ?? '');
  const form = readForm(page ?? textBlocks(words), today);
  const caseType = form.caseType ?? readForm(textBlocks(heads.join('\n')), today).caseType;
  if (main === undefined) return { ...form, caseType };
  const left = [
    ...signature.map((line) => ({ label: 'Signature', said: line })),
    ...messages
      .filter((one) => one !== main)
      .flatMap(({ body }) =>
        body.split(/\n\s*\n/).map((part) => ({ label: 'Other message', said: part.trim() })),
      ),
  ];
  return {
    ...form,
    caseType,
    referrer: joinReferrers(form.referrer, readSender(main, signature)),
    dateReferred: form.dateReferred ?? sentOn(main, today),
    notUnderstood: [
      ...form.notUnderstood,
      ...left
        .filter((one) => one.said !== '')
        .map((one) => ({ ...one, reason: 'noField' as const })),
    ],
  };
}

/** Whether a form says anything of the people or the case. */
export const saysAnything = (form: ReadForm): boolean =>
  hasAnything(form.victim) ||
  form.perpetrators.length > 0 ||
  form.children.length > 0 ||
  hasAnything(form.incident) ||
  form.dash !== null ||
  hasAnything(form.referrer);
