import type { ReactElement, ReactNode } from 'react';
import { HeldValue } from '../../../shared/domain/confidential.ts';
import {
  incidentFieldNames,
  type HeldIncident,
  type IncidentField,
} from '../../../shared/domain/incident-list.ts';
import { Confidential } from '../../components/Confidential.tsx';
import { ipc } from '../../lib/ipc.ts';
import { useHoldsKey } from '../../lib/use-holds-key.ts';
import { incidentView } from './incident-view.tsx';
import { ProblemRow } from './ProblemRow.tsx';

type Props = { readonly listId: string; readonly row: HeldIncident };

/** A row of an imported list that could not be taken. */
export function HeldIncidentRow({ listId, row }: Props): ReactElement {
  const holdsKey = useHoldsKey();
  const { confidential, ...said } = row;
  const hidden = (field: IncidentField): ReactNode => {
    const { rowNumber } = row;
    const asked = HeldValue.safeParse({ of: 'incidents', listId, rowNumber, field });
    if (!asked.success || !confidential.some((each) => each === field)) return null;
    return (
      <Confidential
        what={`${incidentFieldNames[field].toLowerCase()} of row ${rowNumber}`}
        holdsKey={holdsKey}
        reveal={async () => (await ipc.call('confidential.revealHeld', asked.data)).text}
      />
    );
  };
  return <ProblemRow view={incidentView} row={said} hidden={hidden} />;
}
