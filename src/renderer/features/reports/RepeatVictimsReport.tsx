import { Button, SegmentedControl } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { Link } from 'react-router';
import { incidentKinds, type IncidentKind } from '../../../shared/domain/incident.ts';
import { periodWords, type Period } from '../../../shared/domain/performance-year.ts';
import { Card } from '../../components/Card.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { LoadingRows } from '../../components/LoadingRows.tsx';
import { Page } from '../../components/Page.tsx';
import { PageTitle } from '../../components/PageTitle.tsx';
import { useCall } from '../../lib/use-call.ts';
import { useMay } from '../../lib/viewer.ts';
import { PeriodSelect } from './PeriodSelect.tsx';
import { RepeatCard } from './RepeatCard.tsx';
import { kindWords } from './report-words.ts';
import classes from './RepeatVictimsReport.module.css';
import { TypesTable } from './TypesTable.tsx';
import { VictimsTable } from './VictimsTable.tsx';

const nothing: Record<IncidentKind, string> = {
  crime: 'No list of crimes has been imported.',
  asb: 'No list of ASB incidents has been imported.',
};

/** Who is a victim again and again, of crimes or of anti-social behaviour. */
export function RepeatVictimsReport(): ReactElement {
  const [chosenKind, setChosenKind] = useState<IncidentKind | null>(null);
  const [chosen, setChosen] = useState<Period | null>(null);
  const lists = useCall('incidents.lists', { limit: 1 });
  // Whoever has just imported a list wants to see what came of that one.
  const kind = chosenKind ?? lists.data?.rows[0]?.kind ?? 'crime';
  const answer = useCall(
    'reports.repeatVictims',
    { kind, period: chosen },
    { enabled: lists.isSuccess },
  );
  const { period = null, years = [], report = null } = answer.data ?? {};

  if (answer.isError) {
    return <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />;
  }
  if (lists.data?.total === 0) return <NothingImported />;
  return (
    <Page>
      <PageTitle title="Repeat victims" note={period !== null && periodWords(period)}>
        <Button component={Link} to="/reports/lists" variant="default">
          Lists imported
        </Button>
        <ImportList variant="default" />
      </PageTitle>
      <div className={classes['tools']}>
        <SegmentedControl
          aria-label="Counted"
          value={kind}
          onChange={(value) => {
            setChosenKind(incidentKinds.find((known) => known === value) ?? kind);
            setChosen(null);
          }}
          data={incidentKinds.map((known) => ({ value: known, label: kindWords[known].name }))}
        />
        {period !== null && (
          <PeriodSelect key={kind} period={period} years={years} onChange={setChosen} />
        )}
      </div>
      {answer.isPending && <LoadingRows />}
      {answer.isSuccess && report === null && (
        <EmptyState action={<ImportList />}>{nothing[kind]}</EmptyState>
      )}
      {report !== null && report.incidents === 0 && (
        <EmptyState>Nothing is recorded for this period.</EmptyState>
      )}
      {report !== null && report.incidents > 0 && (
        <div className={classes['report']} tabIndex={0} role="group" aria-label="Report">
          <VictimsTable report={report} />
          <div className={classes['side']}>
            <RepeatCard report={report} />
            <TypesTable report={report} />
          </div>
        </div>
      )}
    </Page>
  );
}

type ImportProps = {
  /** @default 'filled' */
  readonly variant?: 'filled' | 'default';
};

const ImportList = ({ variant = 'filled' }: ImportProps): ReactElement | null =>
  useMay('incidents.choose') ? (
    <Button component={Link} to="/reports/import" variant={variant}>
      Import a list
    </Button>
  ) : null;

const NothingImported = (): ReactElement => (
  <Page>
    <PageTitle title="Repeat victims" />
    <Card title="Crimes and ASB incidents">
      <EmptyState action={<ImportList />}>
        No incident list has been imported. A list from the police or another agency shows who is a
        victim again and again.
      </EmptyState>
    </Card>
  </Page>
);
