import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { BulkBar } from '../../components/BulkBar.tsx';
import { Chip } from '../../components/Chip.tsx';
import { KeyCap } from '../../components/KeyCap.tsx';
import { counted } from '../../lib/format.ts';
import { usePlainKeys } from '../../lib/plain-keys.ts';
import { useBulkAccept } from './use-bulk-accept.ts';
import type { Selection } from '../../lib/use-selection.ts';

/** As many as one change may take. */
const limit = 200;

type Props = {
  readonly selection: Selection;
  /** How many of the selected may be of people who are in the store already. */
  readonly mayBeKnown: number;
};

export function ReferralBulkBar({ selection, mayBeKnown }: Props): ReactElement {
  const { accept, isBusy } = useBulkAccept(selection.clear);
  const isTooMany = selection.ids.size > limit;
  const handleAccept = (): void => {
    if (!isTooMany && !isBusy) accept([...selection.ids]);
  };
  usePlainKeys({ a: handleAccept });

  return (
    <BulkBar count={selection.ids.size} onClear={selection.clear}>
      {mayBeKnown > 0 && (
        <Chip kind="open-point">
          {counted(mayBeKnown, 'referral')} with “Seen before?” open: look first
        </Chip>
      )}
      {isTooMany && <span>Select at most {limit} at a time</span>}
      <Button
        variant="default"
        onClick={handleAccept}
        disabled={isTooMany}
        loading={isBusy}
        aria-keyshortcuts="A"
        rightSection={<KeyCap>A</KeyCap>}
      >
        Accept those that meet a criterion
      </Button>
    </BulkBar>
  );
}
