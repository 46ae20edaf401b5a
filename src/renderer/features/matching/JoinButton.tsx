import { Button } from '@mantine/core';
import { IconLink } from '@tabler/icons-react';
import { type ReactElement, useState } from 'react';
import type { PersonName } from '../../../shared/domain/person.ts';
import { useMay } from '../../lib/viewer.ts';
import { JoinPerson } from './JoinPerson.tsx';

type Props = { readonly person: PersonName };

/** Opens the window in which a person is joined with another record; absent for who may not. */
export function JoinButton({ person }: Props): ReactElement | null {
  const [isOpen, setOpen] = useState(false);
  const mayJoin = useMay('matching.decide');
  if (!mayJoin) return null;
  return (
    <>
      <Button
        variant="default"
        onClick={() => setOpen(true)}
        leftSection={<IconLink aria-hidden size={16} stroke={1.8} />}
      >
        Join with…
      </Button>
      {isOpen && <JoinPerson person={person} onClose={() => setOpen(false)} />}
    </>
  );
}
