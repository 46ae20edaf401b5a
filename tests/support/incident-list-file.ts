import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createIncidentImports } from '../../src/main/services/incident-imports.ts';
import type { IncidentCounts } from '../../src/main/services/import-incidents.ts';
import type { Store } from '../../src/main/store/store.ts';
import type { IncidentListFacts } from '../../src/shared/domain/incident-list.ts';
import { listWorkerUrl } from './list-worker-url.ts';

const columns = 'Crime Ref,Date committed,Offence,Nominal,Forename,Surname,DOB,Postcode';

type File = { readonly folder: string; readonly name: string; readonly rows: readonly string[] };

/** Takes a list of these rows into the store as the screens would. */
export async function importRows(
  store: Store,
  { folder, name, rows }: File,
  facts: IncidentListFacts = { kind: 'crime', source: 'Northmere Police' },
): Promise<{ readonly listId: string; readonly counts: IncidentCounts }> {
  const path = join(folder, name);
  writeFileSync(path, [columns, ...rows].join('\n'));
  const incidents = createIncidentImports({
    workerUrl: listWorkerUrl,
    requireStore: () => store,
    emit: () => undefined,
  });
  try {
    const { listId } = incidents.open(path);
    const { mapping } = await incidents.read(listId);
    await incidents.check(listId, mapping, facts);
    return { listId, counts: await incidents.import(listId) };
  } finally {
    incidents.closeAll();
  }
}
