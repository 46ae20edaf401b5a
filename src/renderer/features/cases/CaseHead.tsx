import { Button } from '@mantine/core';
import { IconLock, IconUserPlus } from '@tabler/icons-react';
import { type ReactElement, type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { daysOverdue } from '../../../shared/domain/action.ts';
import type { ForumSettings } from '../../../shared/domain/forum.ts';
import type { CaseRecord } from '../../../shared/ipc/contract/cases.ts';
import { Chip } from '../../components/Chip.tsx';
import { PageTitle } from '../../components/PageTitle.tsx';
import { PairTitle } from '../../components/PairTitle.tsx';
import { counted, shortDay, today } from '../../lib/format.ts';
import { useCall } from '../../lib/use-call.ts';
import { useMay } from '../../lib/viewer.ts';
import classes from './CaseHead.module.css';
import { CloseCaseModal } from './CloseCaseModal.tsx';
import { ClosedTo } from './ClosedTo.tsx';
import { repeatWindowWords } from './repeat-window.ts';

type Props = {
  readonly record: CaseRecord;
  readonly settings: ForumSettings;
  /** What is flagged of its people. */
  readonly flags: ReactNode;
  /** What others changed since the viewer looked last. */
  readonly changed: ReactNode;
  /** The way to add to the record, which is what to do next unless a referral waits. */
  readonly adding: (isNext: boolean) => ReactNode;
  /** The way to join it with another case. */
  readonly joining: (record: CaseRecord) => ReactNode;
};

export function CaseHead({
  record,
  settings,
  flags,
  changed,
  adding,
  joining,
}: Props): ReactElement {
  const { victim, perpetrator, childrenCount, interpreter, referrals } = record;
  const [latest] = referrals;
  const toDecide = referrals.find(({ status }) => status === 'received');
  const overdue = record.actions.filter((action) => daysOverdue(action, today()) > 0).length;
  const mayClose = useMay('cases.close');
  const { data: readers = [] } = useCall(
    'cases.closures',
    { caseId: record.id },
    { enabled: mayClose },
  );
  const closed = readers.filter(({ closure }) => closure !== null);
  const [isClosing, setClosing] = useState(false);
  const window = repeatWindowWords(referrals, settings.repeat, today());
  return (
    <>
      <PageTitle
        title={<PairTitle victim={victim} perpetrator={perpetrator} on={today()} />}
        note={record.relationship}
      >
        {joining(record)}
        {mayClose && (
          <Button
            variant="default"
            onClick={() => setClosing(true)}
            leftSection={<IconLock aria-hidden size={16} stroke={1.8} />}
          >
            Close to…
          </Button>
        )}
        {toDecide !== undefined && (
          <Button component={Link} to={`/referrals/${toDecide.id}`}>
            Decide the referral of {shortDay(toDecide.receivedOn)}
          </Button>
        )}
        {adding(toDecide === undefined)}
      </PageTitle>
      <div className={classes['line']}>
        <span className={classes['number']}>Case {record.number}</span>
        {window !== null && <Chip kind={window.isRepeat ? 'repeat' : 'plain'}>{window.words}</Chip>}
        {latest?.criteria.some(({ criterion }) => criterion === 'visible-high-risk') && (
          <Chip kind="high-risk">High risk, Dash {latest.assessmentYes}</Chip>
        )}
        {overdue > 0 && <Chip kind="overdue">{counted(overdue, 'action')} overdue</Chip>}
        {childrenCount > 0 && (
          <Chip kind="plain">{counted(childrenCount, 'child', 'children')}</Chip>
        )}
        {record.alsoNamed.map((words) => (
          <Chip key={words} kind="plain" icon={IconUserPlus}>
            Also {words}
          </Chip>
        ))}
        {flags}
        {record.addressConfidential && <Chip kind="confidential">Address confidential</Chip>}
        {record.language !== '' && <Chip kind="plain">Language: {record.language}</Chip>}
        {interpreter !== '' && <Chip kind="plain">Interpreter: {interpreter}</Chip>}
        {closed.length > 0 && (
          <Chip kind="plain" icon={IconLock}>
            Closed to {counted(closed.length, 'person', 'people')}
          </Chip>
        )}
        {changed}
      </div>
      <ClosedTo caseId={record.id} readers={closed} />
      {isClosing && (
        <CloseCaseModal
          caseId={record.id}
          readers={readers.filter(({ closure }) => closure === null)}
          onClose={() => setClosing(false)}
        />
      )}
    </>
  );
}
