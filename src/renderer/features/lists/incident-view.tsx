import type { CheckSummary, RowValues } from '../../../shared/domain/list-form.ts';
import {
  confidentialIncidentFields,
  incidentFieldNames,
  incidentFields,
  requiredIncidentFields,
  type IncidentField,
  type IncidentListFacts,
} from '../../../shared/domain/incident-list.ts';
import { fullName } from '../../../shared/domain/person.ts';
import { counted } from '../../lib/format.ts';
import { ipc, type OutputOf } from '../../lib/ipc.ts';
import type { ListCalls, ListView } from './list-view.ts';

const cancel = (listId: string): Promise<void> => ipc.call('incidents.cancel', { listId });

/** `facts` are what the person states of the list; `onGuess` hears what main guessed. */
export const incidentCalls = (
  facts: IncidentListFacts,
  onGuess: (headings: OutputOf<'incidents.read'>) => void,
): ListCalls<IncidentField, OutputOf<'incidents.import'>> => ({
  choose: () => ipc.call('incidents.choose', {}),
  read: async (listId) => {
    const headings = await ipc.call('incidents.read', { listId });
    onGuess(headings);
    return headings;
  },
  check: (listId, mapping) => ipc.call('incidents.check', { listId, mapping, ...facts }),
  importRows: (listId) => ipc.call('incidents.import', { listId }),
  cancel,
  changes: ['incidents', 'reports', 'cases', 'referrals', 'today'],
});

const victimOf = ({ firstName = '', surname = '' }: RowValues<IncidentField>): string =>
  fullName({ firstName: firstName.trim(), surname: surname.trim() });

/** What the button does; null when there is nothing to do. */
function importIncidentsLabel({
  goodCount,
  problemCount,
}: Pick<CheckSummary<IncidentField>, 'goodCount' | 'problemCount'>): string | null {
  if (goodCount > 0) return `Import ${counted(goodCount, 'incident')}`;
  return problemCount > 0 ? `Keep ${counted(problemCount, 'row')} with problems` : null;
}

/** What becomes of the rows that are not imported. */
function keptIncidentsNote({
  problemCount,
  alreadyCount,
}: Pick<CheckSummary<IncidentField>, 'problemCount' | 'alreadyCount'>): string {
  const kept =
    problemCount === 0
      ? []
      : [
          `${counted(problemCount, 'row')} with problems ${problemCount === 1 ? 'is' : 'are'} kept with the list and counted nowhere.`,
        ];
  const skipped =
    alreadyCount === 0 ? [] : [`${counted(alreadyCount, 'row')} already here, skipped.`];
  return [...kept, ...skipped].join(' ');
}

export const incidentView: ListView<IncidentField> = {
  form: { fields: incidentFields, names: incidentFieldNames, required: requiredIncidentFields },
  sealed: new Set(confidentialIncidentFields),
  keptColumns: 'Not taken in, they stay in the file',
  rowsCall: 'incidents.rows',
  who: { heading: 'Victim', of: victimOf },
  ready: [
    { heading: 'Reference', width: 190, of: ({ reference }) => reference },
    { heading: 'Date', width: 150, of: ({ occurredOn }) => occurredOn },
    { heading: 'Offence or type', of: ({ classification }) => classification },
    { heading: 'Victim', of: (values) => <strong>{victimOf(values)}</strong> },
    { heading: 'Victim reference', width: 190, of: ({ victimReference }) => victimReference },
  ],
  importLabel: importIncidentsLabel,
  keptNote: keptIncidentsNote,
};
