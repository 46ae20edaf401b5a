import { type ReactElement, useState } from 'react';
import type { IncidentListFacts } from '../../../shared/domain/incident-list.ts';
import { incidentCalls, incidentView } from './incident-view.tsx';
import { IncidentFacts } from './IncidentFacts.tsx';
import { IncidentsDone } from './IncidentsDone.tsx';
import { ImportSteps } from './ImportSteps.tsx';

const choose = {
  heading: 'Choose a list of crimes or ASB incidents',
  text:
    'A CSV or an Excel workbook (.xlsx) from the police or another agency, one incident of one ' +
    'victim a row, the column headings in the first row.',
};

/** From a file to incidents and their victims. */
export function ImportIncidents(): ReactElement {
  const [facts, setFacts] = useState<IncidentListFacts>({ kind: 'crime', source: '' });
  const [sources, setSources] = useState<readonly string[]>([]);
  const calls = incidentCalls(facts, (headings) => {
    setFacts(headings.guessed);
    setSources(headings.sources);
  });
  return (
    <ImportSteps
      title="Import a list of incidents"
      calls={calls}
      view={incidentView}
      choose={choose}
      facts={<IncidentFacts facts={facts} sources={sources} onChange={setFacts} />}
      missingFact={facts.source.trim() === '' ? 'Say who sent this list' : null}
      Done={IncidentsDone}
    />
  );
}
