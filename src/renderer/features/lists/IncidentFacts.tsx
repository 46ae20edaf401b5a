import { Autocomplete, Radio } from '@mantine/core';
import type { ReactElement } from 'react';
import { incidentKinds, type IncidentKind } from '../../../shared/domain/incident.ts';
import type { IncidentListFacts } from '../../../shared/domain/incident-list.ts';
import classes from './IncidentFacts.module.css';

type Props = {
  readonly facts: IncidentListFacts;
  /** Names to choose from; another may be typed. */
  readonly sources: readonly string[];
  readonly onChange: (facts: IncidentListFacts) => void;
};

const kindNames: Record<IncidentKind, string> = { crime: 'Crimes', asb: 'ASB incidents' };

/** What the list is of and who sent it: their references are told apart from those of others. */
export function IncidentFacts({ facts, sources, onChange }: Props): ReactElement {
  return (
    <div className={classes['facts']}>
      <Radio.Group
        label="This is a list of"
        value={facts.kind}
        onChange={(value) =>
          onChange({ ...facts, kind: incidentKinds.find((kind) => kind === value) ?? facts.kind })
        }
      >
        <div className={classes['kinds']}>
          {incidentKinds.map((kind) => (
            <Radio key={kind} value={kind} label={kindNames[kind]} />
          ))}
        </div>
      </Radio.Group>
      <Autocomplete
        label="Sent by"
        placeholder="For example Northmere Police"
        data={[...sources]}
        value={facts.source}
        onChange={(source) => onChange({ ...facts, source })}
        maxLength={80}
        className={classes['source'] ?? ''}
      />
      <p>
        Their references belong to them: the same reference from the same sender means the same
        incident or the same victim, in later lists too.
      </p>
    </div>
  );
}
