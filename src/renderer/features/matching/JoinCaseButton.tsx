import { Button } from '@mantine/core';
import { IconLink } from '@tabler/icons-react';
import { type ReactElement, useState } from 'react';
import type { CaseRecord } from '../../../shared/ipc/contract/cases.ts';
import { useMay } from '../../lib/viewer.ts';
import { JoinCase } from './JoinCase.tsx';

type Props = { readonly record: Pick<CaseRecord, 'id' | 'number' | 'victim'> };

/** Opens the window in which a case is joined with another; absent for who may not. */
export function JoinCaseButton({ record }: Props): ReactElement | null {
  const [isOpen, setOpen] = useState(false);
  const mayJoin = useMay('matching.joinCases');
  if (!mayJoin) return null;
  return (
    <>
      <Button
        variant="default"
        onClick={() => setOpen(true)}
        leftSection={<IconLink aria-hidden size={16} stroke={1.8} />}
      >
        Join with another case…
      </Button>
      {isOpen && <JoinCase record={record} onClose={() => setOpen(false)} />}
    </>
  );
}
