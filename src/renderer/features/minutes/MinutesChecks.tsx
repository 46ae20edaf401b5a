import { Button } from '@mantine/core';
import { IconAlertCircle, IconCircleCheck } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { Card } from '../../components/Card.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { LoadingRows } from '../../components/LoadingRows.tsx';
import { useCall } from '../../lib/use-call.ts';
import { type MinutesCheck, minutesChecks } from './minutes-checks.ts';
import classes from './MinutesChecks.module.css';

type Props = { readonly meetingId: string };

/** What is open before the minutes are final, each with the way to where it is mended. */
export function MinutesChecks({ meetingId }: Props): ReactElement {
  const { data, error, refetch } = useCall('minutes.preview', { meetingId });
  const checks = data === undefined ? [] : minutesChecks(data);
  const open = checks.filter(({ places }) => places.length > 0).length;
  const note = data && `${open} to mend, ${checks.length - open} in order`;
  return (
    <Card title="Before it is final" className={classes['card'] ?? ''} {...(note && { note })}>
      {error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <LoadingRows />}
      <ul className={classes['checks']}>
        {checks.map((check) => (
          <CheckRow key={check.text} check={check} meetingId={meetingId} />
        ))}
      </ul>
    </Card>
  );
}

type RowProps = Props & { readonly check: MinutesCheck };

function CheckRow({ check, meetingId }: RowProps): ReactElement {
  const { text, places } = check;
  const isOpen = places.length > 0;
  return (
    <li data-open={isOpen || undefined}>
      {isOpen ? <IconAlertCircle aria-hidden /> : <IconCircleCheck aria-hidden />}
      <div>
        {text}
        {isOpen && (
          <span className={classes['places']}>
            {places.map((place) => (
              <Button
                key={place}
                component={Link}
                to={`/meetings/${meetingId}/room?case=${place}`}
                variant="default"
                size="xs"
                aria-label={`${text}: ${place === 'opening' ? 'mark them' : `case ${place}`}`}
              >
                {place === 'opening' ? 'Mark them' : `Case ${place}`}
              </Button>
            ))}
          </span>
        )}
      </div>
    </li>
  );
}
