import { VisuallyHidden } from '@mantine/core';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import type { Today } from '../../../shared/ipc/contract/today.ts';
import { Card } from '../../components/Card.tsx';
import { Chip } from '../../components/Chip.tsx';
import { counted } from '../../lib/format.ts';
import classes from './OverdueByAgency.module.css';
import { overdueOf, overdueTotal } from './today-words.ts';

/** One square per action up to here; the figure beside them says how many there are. */
const mostSquares = 12;

type Agency = Today['overdueByAgency'][number];

/** Each agency's overdue actions as squares that can be counted at a glance. */
export function OverdueByAgency({ today }: { readonly today: Today }): ReactElement | null {
  const agencies = today.overdueByAgency;
  if (agencies.length === 0) return null;
  return (
    <Card
      title="Overdue actions"
      note={<Chip kind="overdue">{overdueTotal(today)}</Chip>}
      actions={
        <Link to="/actions" className={classes['all']}>
          See all
        </Link>
      }
      padded
    >
      <ul className={classes['agencies']}>
        {agencies.map((agency) => (
          <AgencyLine key={agency.agencyId} agency={agency} />
        ))}
      </ul>
      <p className={classes['legend']} aria-hidden>
        <span className={classes['square']} data-filled /> no update
        <span className={classes['square']} /> not undertaken
      </p>
    </Card>
  );
}

function AgencyLine({ agency }: { readonly agency: Agency }): ReactElement {
  const { agencyName, noUpdate, notUndertaken, oldestDays } = agency;
  const total = overdueOf(agency);
  return (
    <li>
      <span title={agencyName}>{agencyName}</span>
      <strong>{total}</strong>
      <VisuallyHidden>
        overdue: {noUpdate} without an update, {notUndertaken} not undertaken;
      </VisuallyHidden>
      <span aria-hidden className={classes['squares']}>
        {Array.from({ length: Math.min(total, mostSquares) }, (_, index) => (
          <span
            key={index}
            className={classes['square']}
            data-filled={index < noUpdate || undefined}
          />
        ))}
      </span>
      <span>oldest {counted(oldestDays, 'day')}</span>
    </li>
  );
}
