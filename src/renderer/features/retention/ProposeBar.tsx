import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import type { RetentionRow } from '../../../shared/ipc/contract/retention.ts';
import { BulkBar } from '../../components/BulkBar.tsx';
import { showUndo } from '../../components/show-undo.ts';
import { counted } from '../../lib/format.ts';
import { useChange } from '../../lib/use-change.ts';
import { retentionAreas } from './retention-words.ts';

type Props = { readonly selected: readonly RetentionRow[]; readonly onClear: () => void };

/** The first of the two people. */
export function ProposeBar({ selected, onClear }: Props): ReactElement {
  const withdraw = useChange('retention.withdraw', { changes: retentionAreas });
  const propose = useChange('retention.propose', {
    changes: retentionAreas,
    onSuccess: (_done, { caseIds }) => {
      onClear();
      showUndo(`${counted(caseIds.length, 'case')} proposed. Somebody else has to confirm.`, () =>
        withdraw.mutate({ caseIds }),
      );
    },
  });
  return (
    <BulkBar count={selected.length} onClear={onClear}>
      <Button
        loading={propose.isPending}
        onClick={() => propose.mutate({ caseIds: selected.map(({ caseId }) => caseId) })}
      >
        Propose to destroy
      </Button>
    </BulkBar>
  );
}
