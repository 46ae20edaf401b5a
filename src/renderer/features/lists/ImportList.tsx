import { Button } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { PageTitle } from '../../components/PageTitle.tsx';
import { Page } from '../../components/Page.tsx';
import { CheckStep } from './CheckStep.tsx';
import { ChooseStep } from './ChooseStep.tsx';
import { DoneStep } from './DoneStep.tsx';
import { stepOf } from './import-stage.ts';
import classes from './ImportList.module.css';
import { MatchStep } from './MatchStep.tsx';
import { ProgressStep } from './ProgressStep.tsx';
import { StepError } from './StepError.tsx';
import { StepTrail } from './StepTrail.tsx';
import { useImport } from './use-import.ts';

/** From a file to referrals in four steps. */
export function ImportList(): ReactElement {
  const steps = useImport();
  const { stage, error } = steps;
  return (
    <Page>
      <PageTitle
        title="Import a list"
        note={
          'list' in stage && (
            <span className={classes['file']}>
              <IconFileSpreadsheet aria-hidden size={16} stroke={1.8} />
              {stage.list.fileName}
            </span>
          )
        }
      >
        {(stage.at === 'matching' || stage.at === 'checked') && (
          <Button variant="default" onClick={steps.cancel}>
            Choose another file
          </Button>
        )}
      </PageTitle>
      <StepTrail current={stepOf(stage)} />
      {error !== null && <StepError error={error} />}
      {stage.at === 'choosing' && <ChooseStep onChoose={steps.choose} />}
      {(stage.at === 'reading' || stage.at === 'checking') && (
        <ProgressStep
          key={stage.at}
          listId={stage.list.listId}
          stage={stage.at}
          onCancel={steps.cancel}
        />
      )}
      {stage.at === 'matching' && (
        <MatchStep
          list={stage.headings}
          mapping={stage.mapping}
          onMatch={steps.match}
          onCheck={steps.check}
        />
      )}
      {(stage.at === 'checked' || stage.at === 'importing') && (
        <CheckStep
          listId={stage.list.listId}
          check={stage.check}
          isImporting={stage.at === 'importing'}
          onImport={steps.importRows}
          onBack={steps.backToColumns}
        />
      )}
      {stage.at === 'done' && <DoneStep result={stage.result} onAgain={steps.cancel} />}
    </Page>
  );
}
