import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import type { HeldRow, ListProblem, ListValues } from '../../../shared/domain/referral-list.ts';
import { showUndo } from '../../components/show-undo.ts';
import type { Area } from '../../lib/ipc.ts';
import { useChange } from '../../lib/use-change.ts';

type Mend = {
  /** What is wrong now: with the row as kept, or with the values last sent. */
  readonly problems: readonly ListProblem[];
  /** The values were sent and something is still wrong. */
  readonly isRefused: boolean;
  readonly save: (values: ListValues) => void;
  readonly dismiss: (reason: string) => void;
  readonly isBusy: boolean;
};

const heldAreas: readonly Area[] = ['lists', 'referrals', 'today', 'cases', 'agenda'];

/** Tries a mended row again, or lets it go; either way out leads to `onGone`. */
export function useMend(
  row: HeldRow,
  { onGone, onBack }: { onGone: () => void; onBack: (id: string) => void },
): Mend {
  const [problems, setProblems] = useState<readonly ListProblem[]>(row.problems);
  const said = `Row ${row.rowNumber.toLocaleString('en-GB')}`;

  const mend = useChange('lists.mend', {
    changes: heldAreas,
    onSuccess: (result) => {
      setProblems(result.problems);
      if (!result.isImported) return;
      notifications.show({ message: `${said} imported` });
      onGone();
    },
  });
  const restore = useChange('lists.restore', {
    changes: heldAreas,
    onSuccess: () => onBack(row.id),
  });
  const dismissal = useChange('lists.dismiss', {
    changes: heldAreas,
    onSuccess: () => {
      showUndo(`${said} dismissed`, () => restore.mutate({ id: row.id }));
      onGone();
    },
  });

  return {
    problems,
    isRefused: mend.data?.isImported === false,
    save: (values) => mend.mutate({ id: row.id, values }),
    dismiss: (reason) => dismissal.mutate({ id: row.id, reason }),
    isBusy: mend.isPending || dismissal.isPending,
  };
}
