import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { roleNames } from '../../../shared/domain/access/user.ts';
import type { CaseReader } from '../../../shared/ipc/contract/cases.ts';
import { showUndo } from '../../components/show-undo.ts';
import { shortMoment } from '../../lib/format.ts';
import { useChange } from '../../lib/use-change.ts';
import classes from './ClosedTo.module.css';

type Props = {
  readonly caseId: string;
  /** Those to whom it is closed. */
  readonly readers: readonly CaseReader[];
};

/** To whom the case is closed, why and by whom, each with the way to open it again. */
export function ClosedTo({ caseId, readers }: Props): ReactElement | null {
  const close = useChange('cases.close', { changes: ['cases'] });
  const reopen = useChange('cases.reopen', { changes: ['cases'] });
  if (readers.length === 0) return null;

  const open = ({ userId, name, closure }: CaseReader): void => {
    const reason = closure?.reason ?? '';
    reopen.mutate(
      { caseId, userIds: [userId] },
      {
        onSuccess: () =>
          showUndo(`Open again to ${name}`, () =>
            close.mutate({ caseId, userIds: [userId], reason }),
          ),
      },
    );
  };

  return (
    <ul className={classes['closures']} aria-label="Closed to">
      {readers.map((reader) => (
        <li key={reader.userId}>
          <IconLock aria-hidden size={16} stroke={1.8} />
          <span>
            Closed to <strong>{reader.name}</strong>, {standingOf(reader)}: {reader.closure?.reason}
            {reader.closure !== null &&
              ` (${reader.closure.closedBy}, ${shortMoment(reader.closure.closedAt)})`}
          </span>
          <Button
            variant="default"
            size="xs"
            aria-label={`Open again to ${reader.name}`}
            onClick={() => open(reader)}
          >
            Open again
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** `chair`, or the agency that they speak for. */
const standingOf = ({ role, agencyName }: CaseReader): string =>
  agencyName === '' ? roleNames[role].toLowerCase() : agencyName;
