import { Button } from '@mantine/core';
import { IconLink } from '@tabler/icons-react';
import { type ReactElement, type ReactNode, useState } from 'react';
import type { CallName } from '../../lib/ipc.ts';
import { useMay } from '../../lib/viewer.ts';

type Props = {
  readonly label: string;
  /** The call that joins: whoever may not make it is shown no button. */
  readonly call: CallName;
  readonly renderWindow: (onClose: () => void) => ReactNode;
};

/** Opens the window in which a person or a case is joined with another. */
export function JoinButton({ label, call, renderWindow }: Props): ReactElement | null {
  const [isOpen, setOpen] = useState(false);
  const mayJoin = useMay(call);
  if (!mayJoin) return null;
  return (
    <>
      <Button
        variant="default"
        onClick={() => setOpen(true)}
        leftSection={<IconLink aria-hidden size={16} stroke={1.8} />}
      >
        {label}
      </Button>
      {isOpen && renderWindow(() => setOpen(false))}
    </>
  );
}
