import { UnstyledButton } from '@mantine/core';
import { IconLink } from '@tabler/icons-react';
import { type ReactElement, useState } from 'react';
import { useMay } from '../../lib/viewer.ts';
import type { Role } from './open-matches.ts';
import { PartShared } from './PartShared.tsx';
import classes from './SharedRecord.module.css';

type Props = {
  readonly referralId: string;
  readonly shared: Readonly<Record<Role, boolean>>;
  readonly onSeparate: (role: Role) => void;
};

/** Says whose record equal identifiers made one with that of another referral, and parts them. */
export function SharedRecord({ referralId, shared, onSeparate }: Props): ReactElement | null {
  const [asked, setAsked] = useState<Role | null>(null);
  const maySeparate = useMay('matching.separate');
  const roles = (['victim', 'perpetrator'] as const).filter((role) => shared[role]);
  if (roles.length === 0) return null;
  return (
    <div className={classes['shared']}>
      <IconLink aria-hidden size={16} stroke={1.8} />
      <div>
        {sharedWords(roles)}
        {maySeparate &&
          roles.map((role) => (
            <UnstyledButton
              key={role}
              className={classes['part'] ?? ''}
              onClick={() => setAsked(role)}
            >
              {roles.length === 1 ? 'Not the same person?' : `Not the same ${role}?`}
            </UnstyledButton>
          ))}
      </div>
      {asked !== null && (
        <PartShared
          referralId={referralId}
          role={asked}
          onPart={() => {
            setAsked(null);
            onSeparate(asked);
          }}
          onClose={() => setAsked(null)}
        />
      )}
    </div>
  );
}

function sharedWords([role, second]: readonly Role[]): string {
  return second === undefined
    ? `The ${role} is entered under the same record as elsewhere in the store, since name, date of birth and address or phone agree.`
    : 'Both people are entered under the same records as elsewhere in the store, since their names, dates of birth and addresses or phones agree.';
}
