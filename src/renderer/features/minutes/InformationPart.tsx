import type { ReactElement } from 'react';
import { informationStandingNames } from '../../../shared/domain/hearing.ts';
import type { MinutesCase } from '../../../shared/domain/minutes.ts';
import { GridTable } from './GridTable.tsx';

type Said = MinutesCase['information'][number];

type Props = { readonly information: readonly Said[] };

/** A row for each agency that said something; the others by name under what their row says. */
export function InformationPart({ information }: Props): ReactElement {
  const said = information.filter(({ text }) => text.trim() !== '');
  const silent = information.filter(({ text }) => text.trim() === '');
  const states = [...new Set(silent.map(({ state }) => state))];
  return (
    <>
      <h3>Information shared</h3>
      {(said.length > 0 || silent.length === 0) && (
        <GridTable
          columns={[
            { heading: 'Agency', share: 22 },
            { heading: 'Information', share: 78 },
          ]}
          rows={said.map((each) => [
            <strong key="agency">{each.agency}</strong>,
            <Words key="words" said={each} />,
          ])}
        />
      )}
      {states.map((state) => (
        <p key={state}>
          <strong>{state}:</strong>{' '}
          {silent
            .filter((each) => each.state === state)
            .map(({ agency }) => agency)
            .join(', ')}
        </p>
      ))}
    </>
  );
}

const Words = ({ said }: { readonly said: Said }): ReactElement => (
  <>
    {said.notForDisclosure && <strong>(not for disclosure) </strong>}
    {said.isOpinion && <strong>(opinion) </strong>}
    {said.state !== informationStandingNames.information && <strong>{said.state}: </strong>}
    {said.text}
  </>
);
