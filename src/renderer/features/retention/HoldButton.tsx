import { Button } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { HoldModal } from './HoldModal.tsx';

type Props = { readonly caseId: string; readonly caseNumber: string };

export function HoldButton({ caseId, caseNumber }: Props): ReactElement {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        size="xs"
        variant="default"
        aria-label={`Hold ${caseNumber}`}
        onClick={() => setOpen(true)}
      >
        Hold…
      </Button>
      {isOpen && (
        <HoldModal caseId={caseId} caseNumber={caseNumber} onClose={() => setOpen(false)} />
      )}
    </>
  );
}
