import {
  checkIncident,
  parseIncident,
  type IncidentKnowledge,
  type ListedIncident,
} from '../../shared/domain/incident-list-check.ts';
import type {
  IncidentField,
  IncidentList,
  IncidentListFacts,
} from '../../shared/domain/incident-list.ts';
import type { OnProgress } from '../import/list-file.ts';
import type { ListReader } from '../import/list-reader.ts';
import type { CheckedRow } from '../import/loaded-list.ts';
import {
  changeIncidentList,
  insertHeldIncidents,
  insertIncidentList,
  keepSource,
  type NewHeldIncident,
} from '../store/incident-list-store.ts';
import { findKnownIncidents, insertIncidents } from '../store/incident-store.ts';
import { getForum } from '../store/forum-store.ts';
import { inGroups } from '../store/insert-many.ts';
import { nextPersonNumber } from '../store/person-store.ts';
import { keepHashRow, type HashRow } from '../store/row-hash-key.ts';
import { requireSealer } from '../store/sealed-text.ts';
import type { Sealer } from '../store/sealer.ts';
import type { Store, Tx } from '../store/store.ts';
import { eachPage } from './each-page.ts';
import { suggestForNew } from './suggest-for-new.ts';
import { createVictimFinder, type VictimFinder } from './incident-victims.ts';

type CheckedIncidents = IncidentListFacts & { readonly id: string; readonly fileName: string };

export type IncidentCounts = Pick<
  IncidentList,
  'importedCount' | 'heldCount' | 'alreadyCount' | 'newVictimCount'
>;

/** So few that the window is drawn between them. */
const rowsAtATime = 500;

type Row = CheckedRow<IncidentField>;
type Incoming = { readonly hash: string; readonly incident: ListedIncident };

type Import = {
  readonly tx: Tx;
  readonly sealer: Sealer;
  readonly hashRow: HashRow;
  readonly list: CheckedIncidents;
  readonly sourceNumber: number;
  readonly knowledge: Omit<IncidentKnowledge, 'isReferenceTaken'>;
  readonly victims: VictimFinder;
  /** Rows without a number for their victim come last: by then every numbered victim is known. */
  readonly withoutNumber: Incoming[];
  readonly counts: { imported: number; held: number; already: number };
};

/** Takes a checked list into the store: all of it or, when anything fails or stops it, nothing. */
export async function importIncidents(
  store: Store,
  reader: ListReader<'incidents'>,
  list: CheckedIncidents,
  onProgress: OnProgress,
): Promise<IncidentCounts> {
  const sealer = requireSealer(store);
  const work = async (tx: Tx, at: string): Promise<IncidentCounts> => {
    const hashRow = await keepHashRow(tx, sealer);
    const sourceNumber = await keepSource(tx, list.source);
    const firstNew = await nextPersonNumber(tx);
    await insertIncidentList(tx, { ...list, sourceNumber }, at);
    const victims = createVictimFinder({ tx, sealer, at }, sourceNumber);
    const knowledge = { kind: list.kind, today: store.today() };
    const counts = { imported: 0, held: 0, already: 0 };
    const sealing = { tx, sealer, hashRow };
    const running = {
      ...sealing,
      list,
      sourceNumber,
      knowledge,
      victims,
      withoutNumber: [],
      counts,
    };
    counts.already += await eachPage(
      reader,
      rowsAtATime,
      (rows) => importPage(running, rows),
      onProgress,
    );
    // Nothing is asked of the reading thread from here on, so that Cancel is looked for by itself.
    const pause = async (): Promise<void> => {
      await reader.ask('rowPage', { kind: 'good', offset: 0, limit: 0 });
    };
    for (const some of inGroups<Incoming>(running.withoutNumber)) {
      await pause();
      await keepIncidents(running, some);
    }
    const { settings } = await getForum(tx);
    await suggestForNew(tx, { firstNew, settings: settings.matching, at, pause });
    const kept = {
      importedCount: counts.imported,
      heldCount: counts.held,
      alreadyCount: counts.already,
      newVictimCount: victims.newCount(),
    };
    await changeIncidentList(tx, list.id, {
      imported_count: kept.importedCount,
      held_count: kept.heldCount,
      already_count: kept.alreadyCount,
      new_victim_count: kept.newVictimCount,
    });
    return kept;
  };
  return store.change('incident-list.imported', list.id, work, noteOf);
}

const noteOf = (counts: IncidentCounts): string =>
  `${counts.importedCount} imported, ${counts.heldCount} held, ${counts.alreadyCount} already ` +
  `there, ${counts.newVictimCount} new victims`;

/** The store may have changed since the check, so every row is held against it once more. */
async function importPage(work: Import, rows: readonly Row[]): Promise<void> {
  const { tx, sealer, hashRow, sourceNumber, counts } = work;
  const keys = rows.map(({ hash, values }) => ({ hash, reference: values.reference ?? '' }));
  const known = await findKnownIncidents(tx, hashRow, sourceNumber, keys);
  const hashes = new Set(known.hashes);
  const references = new Set(known.references);
  const numbered: Incoming[] = [];
  const held: NewHeldIncident[] = [];
  const isReferenceTaken = (reference: string): boolean => references.has(reference);
  for (const { rowNumber, values, hash, problems: found } of rows) {
    if (hashes.has(hash)) {
      counts.already += 1;
      continue;
    }
    const knowledge = { ...work.knowledge, isReferenceTaken };
    const problems = found.length > 0 ? found : checkIncident(values, knowledge);
    if (problems.length > 0) {
      held.push({ rowNumber, values, problems, rowHash: hashRow(hash) });
      continue;
    }
    const incident = parseIncident(values, knowledge);
    const place = incident.victimReference === '' ? work.withoutNumber : numbered;
    place.push({ hash, incident });
  }
  await insertHeldIncidents(tx, sealer, work.list.id, held);
  counts.held += held.length;
  await keepIncidents(work, numbered);
}

async function keepIncidents(work: Import, incoming: readonly Incoming[]): Promise<void> {
  const { tx, hashRow, list, sourceNumber, counts } = work;
  const personIds = await work.victims.find(incoming.map(({ incident }) => incident));
  const rows = incoming.map(({ hash, incident }, index) => ({
    source_number: sourceNumber,
    reference: incident.reference,
    list_id: list.id,
    kind: list.kind,
    occurred_on: incident.occurredOn,
    classification: incident.classification,
    person_id: personIds[index] ?? '',
    row_hash: hashRow(hash),
  }));
  await insertIncidents(tx, rows);
  counts.imported += rows.length;
}
