import type { ChangedRow } from '../access/audit-changes.ts';
import { auditSentence, verbsOfKind } from '../access/audit-words.ts';

/** An entry of the audit, as far as it is about a case. */
export type CaseChange = {
  readonly at: string;
  readonly userId: string | null;
  readonly userName: string | null;
  readonly verb: string;
  /** What of the case it changed. */
  readonly rows: readonly ChangedRow[];
  readonly objectId: string | null;
};

/** One changed thing of a case: the latest that was done to it, by whom, and how often it was changed. */
export type ChangedThing = {
  readonly at: string;
  readonly userName: string | null;
  readonly verb: string;
  readonly times: number;
  /** It is new since then. */
  readonly isAdded: boolean;
  /** The table and id of its row where it has one of its own; otherwise what the entry was about. */
  readonly table: string | null;
  readonly id: string | null;
};

/** Of what each verb tells that has a thing of its own; the other verbs tell of their case or hearing. */
const tableOfVerbs: Readonly<Record<string, string>> = {
  entry: 'entries',
  action: 'actions',
  information: 'information',
  risk: 'risks',
};

const isLooking = new Set([...verbsOfKind('looked'), ...verbsOfKind('access')]);

/**
 * What others did to a case, one line for each changed thing, the latest first. The changes come in the
 * order in which they were made. Who only looked, and what the viewer did themselves, is left out.
 */
export function changesSince(changes: readonly CaseChange[], viewerId: string): ChangedThing[] {
  const told = changes.filter(({ userId, verb }) => userId !== viewerId && !isLooking.has(verb));
  const things = new Map<string, CaseChange[]>();
  for (const change of told.toReversed()) {
    const key = keyOf(change);
    things.set(key, [...(things.get(key) ?? []), change]);
  }
  return [...things.values()].flatMap(toThing);
}

function toThing(changes: readonly CaseChange[]): ChangedThing[] {
  const [latest] = changes;
  if (latest === undefined) return [];
  const { at, userName, verb, objectId } = latest;
  const own = ownRow(latest);
  const isAdded = changes.some((change) => ownRow(change)?.[2] === 'added');
  const of = { table: own?.[0] ?? null, id: own?.[1] ?? objectId };
  return [{ at, userName, verb, times: changes.length, isAdded, ...of }];
}

/** The row that the verb is about: an entry or an action changes others besides, such as a due date. */
function ownRow({ verb, rows, objectId }: CaseChange): ChangedRow | undefined {
  const table = tableOfVerbs[verb.slice(0, verb.indexOf('.'))];
  const ofTable = rows.filter(([name]) => name === table);
  return ofTable.find(([, id]) => id === objectId) ?? ofTable[0];
}

function keyOf(change: CaseChange): string {
  const own = ownRow(change);
  return own === undefined ? `${change.verb} ${change.objectId ?? ''}` : `${own[0]} ${own[1]}`;
}

/** What was done to a thing with a name, after its name. */
const doneTo: Readonly<Record<string, string>> = {
  saved: 'changed',
  removed: 'put into the bin',
  restored: 'taken out of the bin',
  open: 'opened again',
  done: 'marked as done',
  'not-possible': 'marked as not possible',
  'not-undertaken': 'marked as not undertaken',
};

/** `Order or bail recorded`, `Action of Housing marked as done`; the words of the audit where it has no name. */
export function changeSentence(
  { verb, isAdded, table }: Pick<ChangedThing, 'verb' | 'isAdded' | 'table'>,
  name: string,
): string {
  const what = verb.slice(verb.indexOf('.') + 1);
  const done = what === 'saved' && isAdded ? 'recorded' : doneTo[what];
  return table === null || name === '' || done === undefined
    ? auditSentence(verb)
    : `${name} ${done}`;
}
