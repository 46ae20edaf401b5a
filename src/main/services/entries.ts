import { searchedWords } from '../../shared/domain/entries/entry-words.ts';
import {
  contentSchema,
  kindOfEntry,
  secretFields,
  type Entry,
  type TypedEntry,
} from '../../shared/domain/entries/entry.ts';
import { missingWords } from '../../shared/domain/entries/entry-field.ts';
import { AppError } from '../../shared/ipc/result.ts';
import { standingCase } from '../store/case-store.ts';
import {
  getEntry,
  readContent,
  readSecrets,
  saveEntryRow,
  sealSecret,
  type EntryRow,
  type ListedEntry,
} from '../store/entry-store.ts';
import { getPersonRow } from '../store/person-store.ts';
import { deleteProposals } from '../store/retention-store.ts';
import { requireSealer, type Sealed } from '../store/sealed-text.ts';
import type { Store, Tx } from '../store/store.ts';
import { addContactsOfEntries } from './contacts-of-entries.ts';
import { dueDay, moveNextContacts } from './due-days.ts';

/** An entry as pages show it. */
export const toEntry = (row: ListedEntry): Entry => ({
  id: row.id,
  caseId: row.case_id,
  personId: row.person_id,
  kind: row.kind,
  startsOn: row.starts_on,
  untilOn: row.until_on,
  dueOn: row.due_on,
  content: readContent(row.content),
  secretsGiven: Object.keys(readSecrets(row.secrets)),
  recordedBy: row.recorder,
  recordedAt: row.created_at,
  changedAt: row.updated_at,
});

/**
 * Adds an entry or changes one. The page makes its id, so that a repeated save adds nothing twice.
 * @throws AppError `not-found`, `conflict` for an entry in the bin or of another case, `not-allowed` for
 * confidential details without the address key
 */
export async function saveEntry(store: Store, typed: TypedEntry): Promise<void> {
  await store.change('entry.saved', typed.id, async (tx, at) => {
    const known = await tx
      .selectFrom('entries')
      .selectAll()
      .where('id', '=', typed.id)
      .executeTakeFirst();
    if (known !== undefined) refuseOther(known, typed);
    const caseId = typed.caseId === null ? null : await standingCase(tx, typed.caseId);
    const secrets = sealSecrets(store, typed, known);
    if (typed.personId !== null) await refuseStranger(tx, typed.personId, caseId);
    const { kind, startsOn, untilOn } = typed;
    const content = contentSchema(kind).parse(typed.content);
    const entry = { kind, startsOn, untilOn, content: readContent(JSON.stringify(content)) };
    await saveEntryRow(tx, {
      id: typed.id,
      case_id: caseId,
      entered_case_id: caseId,
      // Of whom an entry of a person tells never changes.
      person_id: caseId === null ? (known?.person_id ?? typed.personId) : typed.personId,
      kind,
      starts_on: startsOn,
      until_on: untilOn,
      due_on: await dueDay(tx, { ...entry, caseId, personId: typed.personId }),
      content: JSON.stringify(content),
      secrets: JSON.stringify(secrets),
      words: searchedWords(entry),
      recorded_by: store.viewer.userId,
      binned_at: null,
      created_at: at,
      updated_at: at,
    });
    await afterChange(tx, { caseId, kind, personId: typed.personId });
    const ofPerson = caseId === null ? (known?.person_id ?? typed.personId) : null;
    if (ofPerson !== null && store.sealer !== null) {
      await addContactsOfEntries({ tx, sealer: store.sealer }, ofPerson);
    }
  });
}

/** Puts an entry in the bin, or takes it out again. */
export async function binEntry(store: Store, id: string, isBinned: boolean): Promise<void> {
  const verb = isBinned ? 'entry.removed' : 'entry.restored';
  await store.change(verb, id, async (tx, at) => {
    const row = await getEntry(tx, id);
    await tx
      .updateTable('entries')
      .set({ binned_at: isBinned ? at : null, updated_at: at })
      .where('id', '=', id)
      .execute();
    await afterChange(tx, { caseId: row.case_id, kind: row.kind, personId: row.person_id });
  });
}

function refuseOther(known: EntryRow, { kind, caseId }: TypedEntry): void {
  if (known.kind !== kind || (known.case_id === null) !== (caseId === null))
    throw new AppError('conflict', 'This entry belongs elsewhere. Open it again there.');
  if (known.binned_at !== null) {
    throw new AppError('conflict', 'This entry is in the bin. Put it back first.');
  }
}

/** A secret that is not given stays; an empty one goes. */
function sealSecrets(
  store: Store,
  { id, kind, secrets }: TypedEntry,
  known: EntryRow | undefined,
): Record<string, Sealed> {
  const before = known === undefined ? {} : readSecrets(known.secrets);
  const given = Object.entries(secrets);
  const sealer = given.length === 0 ? null : requireSealer(store);
  const sealed = given.flatMap(([field, text]): [string, Sealed][] =>
    sealer === null || text === '' ? [] : [[field, sealSecret(sealer, id, field, text)]],
  );
  const kept = Object.entries(before).filter(([field]) => !Object.hasOwn(secrets, field));
  const all = Object.fromEntries([...kept, ...sealed]);
  const missing = secretFields(kind).find(
    (field) => kindOfEntry(kind).fields[field]?.isNeeded === true && !Object.hasOwn(all, field),
  );
  if (missing === undefined) return all;
  const label = kindOfEntry(kind).fields[missing]?.label ?? missing;
  throw new AppError('invalid-input', `${missingWords(label)}.`);
}

/** What is told of a case is told of its people; a person alone must be in the store. */
async function refuseStranger(tx: Tx, personId: string, caseId: string | null): Promise<void> {
  await getPersonRow(tx, personId);
  if (caseId === null) return;
  const subject = await tx
    .selectFrom('case_subjects')
    .innerJoin('cases', 'cases.id', 'case_subjects.case_id')
    .select('person_id')
    .where('person_id', '=', personId)
    .where((where) =>
      where.or([where('cases.id', '=', caseId), where('cases.joined_to', '=', caseId)]),
    )
    .executeTakeFirst();
  if (subject === undefined) {
    throw new AppError('conflict', 'This person is not in the case any more. Open the case again.');
  }
}

type Changed = Pick<Entry, 'caseId' | 'kind' | 'personId'>;

/** What is new in a case ends a proposal to destroy it, and a contact moves the next one. */
async function afterChange(tx: Tx, { caseId, kind, personId }: Changed): Promise<void> {
  if (caseId === null) return;
  await deleteProposals(tx, [caseId]);
  if (kind === 'contact') await moveNextContacts(tx, { caseId, personId });
}
