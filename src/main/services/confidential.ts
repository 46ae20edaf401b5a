import {
  nameOfCaseValue,
  nameOfHeldValue,
  type CaseValue,
  type ConfidentialReferralField,
  type HeldValue,
} from '../../shared/domain/confidential.ts';
import { kindOfEntry } from '../../shared/domain/entries/entry.ts';
import { AppError } from '../../shared/ipc/result.ts';
import { openReceived, readAsReceived } from '../store/as-received.ts';
import { openSchools } from '../store/child-store.ts';
import { refuseUnknownCase, standingCase } from '../store/case-store.ts';
import { getEntry, openSecret, readSecrets } from '../store/entry-store.ts';
import { findHeldIncident } from '../store/incident-list-store.ts';
import { oneHeldRow } from '../store/list-store.ts';
import { openColumns } from '../store/other-columns.ts';
import { getPersonRow, recordsOfIdentity } from '../store/person-store.ts';
import { sealedOfReferral } from '../store/referral-columns.ts';
import { oneReferral } from '../store/referral-store.ts';
import { ofRecord, openPerson } from '../store/sealed-person.ts';
import { openText, requireSealer } from '../store/sealed-text.ts';
import type { Sealer } from '../store/sealer.ts';
import type { Store } from '../store/store.ts';
import type { Db, ReferralsTable } from '../store/tables.ts';
import { peopleOf } from './people-of-case.ts';

export type OfCase = { readonly caseId: string; readonly value: CaseValue };
type Verb = 'confidential.revealed' | 'confidential.copied';

/** One value of a case, once the audit says who looked at what. */
export async function revealOfCase(
  store: Store,
  asked: OfCase,
  verb: Verb = 'confidential.revealed',
): Promise<string> {
  // First: whoever holds no key must not learn from the refusal which cases there are.
  await refuseUnknownCase(store.db, asked.caseId);
  return recorded(store, verb, {
    objectId: asked.value.of === 'referral' ? asked.value.referralId : asked.caseId,
    note: nameOfCaseValue(asked.value),
    read: (sealer) => readOfCase(store.db, sealer, asked),
  });
}

/** What is known now of a person, whichever cases they are in. */
export async function revealOfPerson(
  store: Store,
  { personId, field }: { readonly personId: string; readonly field: 'address' | 'phone' },
): Promise<string> {
  const { id, identity_id } = await getPersonRow(store.db, personId);
  return recorded(store, 'confidential.revealed', {
    objectId: id,
    note: field,
    read: (sealer) => readOfIdentity(store.db, sealer, identity_id, field),
  });
}

/** One value of a row that waits to be mended, or was not taken. */
export const revealHeld = (store: Store, asked: HeldValue): Promise<string> =>
  recorded(store, 'confidential.revealed', {
    objectId: asked.of === 'referrals' ? asked.rowId : asked.listId,
    note: nameOfHeldValue(asked),
    read: (sealer) => readHeld(store.db, sealer, asked),
  });

/** One confidential field of an entry. */
export async function revealOfEntry(
  store: Store,
  { entryId, field }: { readonly entryId: string; readonly field: string },
): Promise<string> {
  const { kind, secrets } = await getEntry(store.db, entryId);
  const sealed = readSecrets(secrets)[field];
  return recorded(store, 'confidential.revealed', {
    objectId: entryId,
    note: kindOfEntry(kind).fields[field]?.label ?? field,
    read: (sealer) =>
      Promise.resolve(sealed === undefined ? '' : openSecret(sealer, entryId, field, sealed)),
  });
}

type Looked = {
  readonly objectId: string;
  /** The field. */
  readonly note: string;
  readonly read: (sealer: Sealer) => Promise<string>;
};

/** Whoever holds no key is refused, and that is on record too. */
export async function recorded(
  store: Store,
  verb: Verb,
  { objectId, note, read }: Looked,
): Promise<string> {
  if (store.sealer === null) await store.note({ verb, objectId, note, outcome: 'refused' });
  const text = await read(requireSealer(store));
  if (text === '') throw nothingThere();
  await store.record({ verb, objectId, note });
  return text;
}

async function readOfCase(db: Db, sealer: Sealer, { caseId, value }: OfCase): Promise<string> {
  if (value.of !== 'referral') return readOfPerson(db, sealer, caseId, value);
  const row = await oneReferral(db, value.referralId);
  // The case is what the gate looked at: a referral of another one is not there by this way.
  if (row.case_id !== (await standingCase(db, caseId))) throw nothingThere();
  return value.field === 'schools'
    ? openSchools(db, sealer, row.id)
    : readOfReferral(sealer, row, value.field);
}

function readOfReferral(
  sealer: Sealer,
  row: ReferralsTable,
  field: Exclude<ConfidentialReferralField, 'schools'>,
): string {
  if (field === 'referrer') {
    return openText(sealer, sealedOfReferral(row.id, 'referrer'), row.referrer);
  }
  if (field === 'other-columns') {
    const place = sealedOfReferral(row.id, 'other_columns');
    return openColumns(sealer, place, row.other_columns)
      .filter(({ value }) => value.trim() !== '')
      .map(({ heading, value }) => `${heading}: ${value}`)
      .join('\n');
  }
  const [role, detail] = field.split('-') as ['victim' | 'perpetrator', 'address' | 'phone'];
  const person = openReceived(sealer, row.id, role, readAsReceived(row.as_received));
  return detail === 'phone' ? person.phone : placeInWords(person);
}

async function readOfPerson(
  db: Db,
  sealer: Sealer,
  caseId: string,
  { of, field }: Exclude<CaseValue, { of: 'referral' }>,
): Promise<string> {
  const people = await peopleOf(db, await standingCase(db, caseId));
  return readOfIdentity(db, sealer, people[of].identityId, field);
}

/** As it was given last, in whichever of the records of somebody who was entered more than once. */
async function readOfIdentity(
  db: Db,
  sealer: Sealer,
  identityId: string,
  field: 'address' | 'phone',
): Promise<string> {
  const records = await recordsOfIdentity(db, identityId);
  const texts = records
    .toSorted((a, b) => b.givenOn.localeCompare(a.givenOn))
    .map(({ person }) => openPerson(sealer, ofRecord(person.id), person))
    .map((person) => (field === 'phone' ? person.phone : placeInWords(person)));
  return texts.find((text) => text !== '') ?? '';
}

async function readHeld(db: Db, sealer: Sealer, asked: HeldValue): Promise<string> {
  if (asked.of === 'referrals') {
    const { values } = await oneHeldRow(db, sealer, asked.rowId);
    return values[asked.field] ?? '';
  }
  const values = await findHeldIncident(db, sealer, asked.listId, asked.rowNumber);
  return values?.[asked.field] ?? '';
}

const placeInWords = ({ address, postcode }: { address: string; postcode: string }): string =>
  [address, postcode].filter((part) => part !== '').join(', ');

const nothingThere = (): AppError =>
  new AppError('not-found', 'There is nothing there any more. Look at the record again.');
