import type { Viewer } from '../../shared/domain/access/user.ts';
import type { About, Call } from '../../shared/ipc/define.ts';
import { AppError } from '../../shared/ipc/result.ts';
import { isLocked } from '../store/store-error.ts';
import type { Store } from '../store/store.ts';
import { isClosedTo } from '../store/closure-store.ts';
import { isBeyondOwnWork } from './own-work.ts';

/** The one place that decides who may do what. It names no call: the contract says each one's rights. */
export type Gate = {
  /**
   * Who makes the call; null while no store is open, for the calls that anyone may make.
   * @throws AppError `locked`, `not-allowed`, or `not-found` for what is closed to the viewer
   */
  readonly admit: (name: string, call: Call, input: unknown) => Promise<Viewer | null>;
  /** Records that somebody looked, for the calls whose looking counts. */
  readonly recordView: (call: Call, input: unknown) => void;
};

type Options = {
  /** Null while locked. */
  readonly openStore: () => Store | null;
  readonly reportError: (where: 'audit', error: unknown) => void;
};

export function createGate({ openStore, reportError }: Options): Gate {
  const isNew = createRecentViews();
  return {
    admit: async (name, call, input) => {
      const store = openStore();
      if (call.allow === 'anyone') return store?.viewer ?? null;
      if (store === null) {
        throw isLocked();
      }
      const { viewer } = store;
      if (!call.allow.includes(viewer.role) || !isOwnAgency(call, input, viewer)) {
        await store.note({ verb: 'call.refused', objectId: null, outcome: 'refused', note: name });
        throw notAllowed();
      }
      await refuseWhatIsClosed(store, name, call, input);
      return viewer;
    },
    recordView: (call, input) => {
      const store = openStore();
      const [about] = aboutsOf(call);
      const at = call.viewedAt ?? about?.at;
      const [objectId = null] = at === undefined ? [] : idsAt(input, at);
      const verb = call.recordsView;
      if (store === null || verb === undefined) return;
      const { viewer, now } = store;
      if (!isNew([viewer.userId, verb, objectId].join(' '), Date.parse(now()))) return;
      // Nobody waits for it: what was shown is already on its way.
      store.note({ verb, objectId }).catch((error: unknown) => reportError('audit', error));
    },
  };
}

const notAllowed = (): AppError =>
  new AppError('not-allowed', 'Your role may not do this. Ask the coordinator of this store.');

/** The same words as for what does not exist: a closed case is not there for its viewer. */
const notThere = ({ kind }: About): AppError => new AppError('not-found', notThereWords[kind]);

const notThereWords: Readonly<Record<About['kind'], string>> = {
  case: 'This case is not in the store.',
  referral: 'This referral is not in the store.',
  hearing: 'This hearing is not in the store.',
  action: 'This action is not in the store.',
  risk: 'This risk is not in the store.',
  person: 'This person is not in the store.',
  entry: 'This entry is not in the store.',
  attachment: 'This file is not in the store.',
  decision: 'This decision has already been undone.',
  'held-row': 'This row is not in the store.',
};

function isOwnAgency(call: Call, input: unknown, { role, agencyId }: Viewer): boolean {
  if (call.ownAgencyAt === undefined || role !== 'representative') return true;
  return agencyId !== null && valueAt(input, call.ownAgencyAt) === agencyId;
}

async function refuseWhatIsClosed(
  { whole, viewer, today, note }: Store,
  name: string,
  call: Call,
  input: unknown,
): Promise<void> {
  for (const about of aboutsOf(call)) {
    const ids = idsAt(input, about.at);
    const [objectId = null] = ids;
    if (objectId === null) continue;
    const isClosed = await isClosedTo(whole, viewer.userId, about.kind, ids);
    if (!isClosed && !(await isBeyondOwnWork(whole, viewer, about.kind, ids, today()))) continue;
    await note({ verb: 'call.refused', objectId, outcome: 'refused', note: name });
    throw isClosed ? notThere(about) : notAllowed();
  }
}

const aboutsOf = ({ about }: Call): readonly About[] => (about === undefined ? [] : [about].flat());

const idsAt = (input: unknown, at: string): string[] =>
  [valueAt(input, at)].flat().filter((id) => typeof id === 'string');

/** The value at a path such as `information.agencyId` of parsed input; of a list, each one's. */
const valueAt = (input: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (value, key) =>
        Array.isArray(value) ? value.map((each) => ownValue(each, key)) : ownValue(value, key),
      input,
    );

const ownValue = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;

/** A page asks for the same record again and again; one entry in five minutes says enough. */
const viewLastsMs = 5 * 60_000;

function createRecentViews(): (key: string, nowMs: number) => boolean {
  const seen = new Map<string, number>();
  return (key, nowMs) => {
    const before = seen.get(key);
    if (before !== undefined && Math.abs(nowMs - before) < viewLastsMs) return false;
    if (seen.size > 5000) seen.clear();
    seen.set(key, nowMs);
    return true;
  };
}
