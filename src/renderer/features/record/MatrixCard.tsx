import { UnstyledButton } from '@mantine/core';
import type { ReactElement } from 'react';
import { assessMatrix } from '../../../shared/domain/asb/assess-matrix.ts';
import type { AsbMatrix } from '../../../shared/domain/asb/matrix.ts';
import type { MatrixVerdict } from '../../../shared/domain/asb/matrix-verdict.ts';
import { dateWithYear } from '../../../shared/domain/date-words.ts';
import type { Entry } from '../../../shared/domain/entries/entry.ts';
import { entriesOf, type Of } from '../../../shared/domain/entries/standing.ts';
import { CardRow } from '../../components/CardRow.tsx';
import { CardRows } from '../../components/CardRows.tsx';
import { Chip } from '../../components/Chip.tsx';
import { useCall } from '../../lib/use-call.ts';
import { AddingCard } from './AddingCard.tsx';
import { useEntryOpening } from './entry-opening.ts';
import rows from './EntryRows.module.css';

type Props = { readonly entries: readonly Entry[] };

/** Every weighing of the risk of anti-social behaviour, the latest first, against the one before. */
export function MatrixCard({ entries }: Props): ReactElement | null {
  const { open } = useEntryOpening();
  const matrix = useCall('entries.lists', {}).data?.matrix;
  if (matrix === undefined) return null;
  const all = entriesOf(entries, 'matrix').toSorted((a, b) => b.startsOn.localeCompare(a.startsOn));
  return (
    <AddingCard
      title="Risk matrix"
      adds="matrix"
      count={all.length}
      isEmpty={all.length === 0}
      empty="The risk to the victim was not weighed yet."
    >
      <CardRows>
        {all.map((entry, index) => {
          const verdict = verdictOf(entry, all[index + 1], matrix);
          const band = matrix.bands.find(({ id }) => id === verdict.band);
          return (
            <CardRow
              key={entry.id}
              lead={
                <UnstyledButton className={rows['title'] ?? ''} onClick={() => open(entry)}>
                  {dateWithYear(entry.startsOn)}
                </UnstyledButton>
              }
              note={verdict.reason}
            >
              <Chip kind={band === matrix.bands.at(-1) ? 'high-risk' : 'plain'}>
                {band?.name ?? 'Not known'}, {verdict.score}
              </Chip>
            </CardRow>
          );
        })}
      </CardRows>
    </AddingCard>
  );
}

function verdictOf(
  { says }: Of<'matrix'>,
  before: Of<'matrix'> | undefined,
  matrix: AsbMatrix,
): MatrixVerdict {
  const last =
    before === undefined
      ? null
      : assessMatrix({ answers: before.says.answers, judgement: null, last: null }, matrix);
  return assessMatrix(
    {
      answers: says.answers,
      judgement: null,
      last:
        last === null || before === undefined
          ? null
          : {
              assessedOn: before.startsOn,
              score: last.score,
              maximum: last.maximum,
              unanswered: last.unanswered.length,
            },
    },
    matrix,
  );
}
