import { Button } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import type { RetentionRow } from '../../../shared/ipc/contract/retention.ts';
import { BulkBar } from '../../components/BulkBar.tsx';
import { showUndo } from '../../components/show-undo.ts';
import { counted } from '../../lib/format.ts';
import { useChange } from '../../lib/use-change.ts';
import { useHoldsKey } from '../../lib/use-holds-key.ts';
import { DestroyModal } from './DestroyModal.tsx';
import { retentionAreas } from './retention-words.ts';

type Props = { readonly selected: readonly RetentionRow[]; readonly onClear: () => void };

/** The second of the two people, or either of them who takes it back. */
export function ProposalBar({ selected, onClear }: Props): ReactElement {
  const caseIds = selected.map(({ caseId }) => caseId);
  const [isSure, setSure] = useState(false);
  const propose = useChange('retention.propose', { changes: retentionAreas });
  const withdraw = useChange('retention.withdraw', {
    changes: retentionAreas,
    onSuccess: (_done, taken) => {
      onClear();
      showUndo(`${counted(taken.caseIds.length, 'proposal')} taken back`, () =>
        propose.mutate({ caseIds: taken.caseIds }),
      );
    },
  });
  const holdsKey = useHoldsKey();
  const own = selected.filter(({ proposal }) => proposal?.isOwn === true).length;
  const why = whyNot(own, holdsKey);
  return (
    <BulkBar count={selected.length} onClear={onClear}>
      {why !== null && <span>{why}</span>}
      <Button
        variant="default"
        loading={withdraw.isPending}
        onClick={() => withdraw.mutate({ caseIds })}
      >
        Take back
      </Button>
      {why === null && (
        <Button color="red" onClick={() => setSure(true)}>
          Destroy…
        </Button>
      )}
      {isSure && (
        <DestroyModal
          selected={selected}
          onDone={() => {
            setSure(false);
            onClear();
          }}
          onClose={() => setSure(false)}
        />
      )}
    </BulkBar>
  );
}

function whyNot(own: number, holdsKey: boolean): string | null {
  if (own > 0) return 'You proposed some of these: another coordinator or chair has to confirm.';
  if (!holdsKey) return 'Whoever confirms must hold the key to addresses.';
  return null;
}
