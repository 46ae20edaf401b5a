import { saveEntry } from '../../src/main/services/entries.ts';
import type { TypedEntry } from '../../src/shared/domain/entries/entry.ts';
import { randomUUID } from 'node:crypto';
import { addReferral, type IncomingReferral } from '../../src/main/services/referral-intake.ts';
import { insertAttachment } from '../../src/main/store/attachment-store.ts';
import { getForum, listAgencies } from '../../src/main/store/forum-store.ts';
import { requireSealer } from '../../src/main/store/sealed-text.ts';
import type { Store } from '../../src/main/store/store.ts';
import type { OtherNames } from '../../src/shared/domain/other-names.ts';
import { bareNames, type Person } from '../../src/shared/domain/person.ts';
import type { MeetingPlan } from '../../src/shared/domain/meeting.ts';
import { noRepeatFacts } from '../../src/shared/domain/repeat-facts.ts';
import { notOnLists, type ReferralFacts } from '../../src/shared/domain/referral.ts';

type NewPerson = Omit<Person, 'id'>;

const aPerson = (person: Partial<NewPerson> = {}): NewPerson => ({
  ...bareNames,
  firstName: 'Olivia',
  surname: 'Bayley',
  dob: '1991-03-04',
  gender: 'Female',
  ...person,
});

const someFacts = (facts: Partial<ReferralFacts> = {}): ReferralFacts => ({
  ...notOnLists,
  reference: '',
  receivedOn: '2026-10-28',
  referrer: 'D. Foster',
  relationship: 'Ex-husband',
  childrenCount: 2,
  assessmentYes: 15,
  judgementReason: '',
  incidentCount: 2,
  incidentOn: '2026-10-24',
  incidentSummary: 'Waited outside the school',
  policeReference: '',
  victimAware: 'Yes',
  ...noRepeatFacts,
  ...facts,
});

type Incoming = {
  readonly victim?: Partial<NewPerson>;
  readonly perpetrator?: Partial<NewPerson>;
  readonly facts?: Partial<ReferralFacts>;
  readonly agencyName?: string;
  readonly rowHash?: string;
  readonly children?: readonly string[];
  readonly otherColumns?: IncomingReferral['otherColumns'];
  readonly otherNames?: OtherNames;
  /** Whom it names beside the two. */
  readonly further?: readonly Partial<NewPerson>[];
  readonly childrenInFull?: IncomingReferral['childrenInFull'];
};

/** Adds one referral through the real intake and returns its id. */
export async function aReferral(store: Store, incoming: Incoming = {}): Promise<string> {
  const {
    victim,
    perpetrator,
    facts,
    agencyName = 'Police',
    rowHash = null,
    otherNames,
  } = incoming;
  const forum = await getForum(store.db);
  const agency = (await listAgencies(store.db)).find(({ name }) => name === agencyName);
  if (agency === undefined) throw new Error(`No agency ${agencyName}`);
  const referral: IncomingReferral = {
    agencyId: agency.id,
    facts: someFacts(facts),
    victim: aPerson(victim),
    perpetrator: aPerson({
      firstName: 'Craig',
      surname: 'Khan',
      dob: '2001-05-06',
      ...perpetrator,
    }),
    otherColumns: incoming.otherColumns ?? [],
    children: incoming.children ?? [],
    rowHash,
    further: (incoming.further ?? []).map((person) => ({
      role: 'perpetrator',
      relationship: 'Mother-in-law',
      person: aPerson(person),
      otherNames: [],
    })),
    childrenInFull: incoming.childrenInFull ?? [],
    ...(otherNames !== undefined && { otherNames }),
  };
  const sealer = requireSealer(store);
  return store.change('referral.added', null, (tx, at) =>
    addReferral({ tx, sealer, at }, forum, referral),
  );
}

export const aPlan = (plan: Partial<MeetingPlan> = {}): MeetingPlan => ({
  heldOn: '2026-11-12',
  startsAt: '09:30',
  endsAt: '12:45',
  place: 'Civic Centre 2',
  chair: 'R. Hargreaves',
  minuteTaker: 'J. Lowe',
  ...plan,
});

/** Keeps a file with a case without a dialog, and returns its id. */
export async function anAttachment(
  store: Store,
  caseId: string,
  content: Uint8Array,
): Promise<string> {
  const id = anId();
  await store.change('attachment.added', id, (tx, at) =>
    insertAttachment(
      tx,
      requireSealer(store),
      {
        id,
        case_id: caseId,
        entered_case_id: caseId,
        file_name: 'report.pdf',
        type: 'pdf',
        bytes: content.length,
        note: '',
        added_by: store.viewer.userId,
        binned_at: null,
        created_at: at,
        updated_at: at,
      },
      content,
    ),
  );
  return id;
}

type NewEntry = Pick<TypedEntry, 'kind' | 'content'> & Partial<TypedEntry>;

/** Records something of a case or of a person, and returns its id. */
export async function anEntry(store: Store, entry: NewEntry): Promise<string> {
  const id = anId();
  await saveEntry(store, {
    id,
    caseId: null,
    personId: null,
    startsOn: '2026-11-02',
    untilOn: null,
    secrets: {},
    ...entry,
  });
  return id;
}

export const anId = (): string => randomUUID();
