import type { FormChange } from '../../shared/domain/form/form-changes.ts';
import { changesOfForm } from '../../shared/domain/form/form-changes.ts';
import type { FormNotes } from '../../shared/domain/form/form-notes.ts';
import { fromReferral } from '../../shared/domain/form/from-referral.ts';
import {
  fitsSaved,
  keptValue,
  type KeptValue,
  withKept,
  withoutKept,
} from '../../shared/domain/form/kept-values.ts';
import type { TypedReferral } from '../../shared/domain/form/typed-referral.ts';
import type { ReferralStatus } from '../../shared/domain/referral.ts';
import { AppError } from '../../shared/ipc/result.ts';
import { openAllReceived, readAsReceived, type Received } from '../store/as-received.ts';
import { openChildren } from '../store/child-store.ts';
import { getForum, listAgencies } from '../store/forum-store.ts';
import { openColumns } from '../store/other-columns.ts';
import { sealedOfReferral, toFacts } from '../store/referral-columns.ts';
import { oneReferral, type ReferralRow } from '../store/referral-store.ts';
import { openText, requireSealer } from '../store/sealed-text.ts';
import type { Sealer } from '../store/sealer.ts';
import type { Store } from '../store/store.ts';
import type { Db } from '../store/tables.ts';
import { recorded } from './confidential.ts';
import { notesOf } from './forms.ts';

/** A saved referral with all that it says, as its form. */
export type SavedReferral = {
  readonly row: ReferralRow;
  readonly received: Received;
  readonly typed: TypedReferral;
  /** Another one once anything of this is said otherwise. */
  readonly revision: string;
};

async function readSaved(db: Db, sealer: Sealer, id: string): Promise<SavedReferral> {
  const row = await oneReferral(db, id);
  const received = openAllReceived(sealer, id, readAsReceived(row.as_received));
  const otherColumns = openColumns(
    sealer,
    sealedOfReferral(id, 'other_columns'),
    row.other_columns,
  );
  const { victim, perpetrator, further, ...rest } = received;
  const typed = fromReferral({
    ...rest,
    agencyId: row.agency_id,
    facts: {
      ...toFacts(row),
      referrer: openText(sealer, sealedOfReferral(id, 'referrer'), row.referrer),
    },
    victim: withoutId(victim),
    perpetrator: withoutId(perpetrator),
    further: further.map((each) => ({ ...each, person: withoutId(each.person) })),
    childrenInFull: await openChildren(db, sealer, id),
    otherColumns: [...otherColumns],
  });
  return { row, received, typed, revision: sealer.hash('form', JSON.stringify(typed)) };
}

const withoutId = <P extends { readonly id: string }>({ id: _, ...person }: P): Omit<P, 'id'> =>
  person;

/** The form in which a saved referral is corrected, without what is confidential. */
export async function openSaved(
  store: Store,
  id: string,
): Promise<{ typed: TypedReferral; status: ReferralStatus; revision: string }> {
  const { row, typed, revision } = await readSaved(store.db, requireSealer(store), id);
  return { typed: withoutKept(typed), status: row.status, revision };
}

type Asked = { readonly id: string; readonly revision: string; readonly value: KeptValue };

const correctedMeanwhile = (): AppError =>
  new AppError(
    'conflict',
    'This referral was corrected after you began. Nothing of yours is saved. Look at what it says now, then discard your draft and correct it again.',
  );

/**
 * The referral as it was when its form was opened: by its places in a list somebody else might be meant
 * once it was corrected.
 * @throws AppError `conflict`
 */
export async function readSavedAs(
  db: Db,
  sealer: Sealer,
  { id, revision }: { readonly id: string; readonly revision: string },
): Promise<SavedReferral> {
  const saved = await readSaved(db, sealer, id);
  if (saved.revision !== revision) throw correctedMeanwhile();
  return saved;
}

/** One confidential value of the form, once the audit says who looked at what. */
export async function revealKept(store: Store, { id, revision, value }: Asked): Promise<string> {
  await oneReferral(store.db, id);
  return recorded(store, 'confidential.revealed', {
    objectId: id,
    note: value.of === 'referral' ? value.field : `${value.as} ${value.field}`.replaceAll('-', ' '),
    read: async (sealer) => {
      const { typed } = await readSavedAs(store.db, sealer, { id, revision });
      return keptValue(typed, value);
    },
  });
}

export type Corrected = {
  readonly id: string;
  readonly typed: TypedReferral;
  /** Of the form as it was opened. */
  readonly revision: string;
};

/** What a correction has to say of itself, and what it changes. Nothing is changed yet. */
export async function lookAtCorrection(
  store: Store,
  { id, typed, revision }: Corrected,
): Promise<{ notes: FormNotes; changes: FormChange[] }> {
  const saved = await readSavedAs(store.db, requireSealer(store), { id, revision });
  const whole = wholeForm(typed, saved);
  return {
    notes: await notesOfCorrection(store, saved, whole),
    changes: changesOfForm(saved.typed, whole, await listAgencies(store.db)),
  };
}

/** What the page sent with what it keeps. @throws AppError `invalid-input` for what is no form of it */
export function wholeForm(typed: TypedReferral, saved: SavedReferral): TypedReferral {
  if (fitsSaved(typed)) return withKept(typed, saved.typed);
  throw new AppError('invalid-input', 'This is not the form of this referral. Open it again.');
}

/** Its own reference is no reference of another referral. */
export async function notesOfCorrection(
  { db, today }: { readonly db: Db; readonly today: () => string },
  saved: SavedReferral,
  whole: TypedReferral,
): Promise<FormNotes> {
  const knowledge = { today: today(), forum: await getForum(db) };
  return notesOf(db, whole, knowledge, saved.row.reference);
}
