import { Button } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import type { ReactElement, ReactNode } from 'react';
import { Page } from '../../components/Page.tsx';
import { PageTitle } from '../../components/PageTitle.tsx';
import { CheckStep } from './CheckStep.tsx';
import { ChooseStep } from './ChooseStep.tsx';
import { stepOf } from './import-stage.ts';
import classes from './ImportSteps.module.css';
import type { ListCalls, ListView } from './list-view.ts';
import { MatchStep } from './MatchStep.tsx';
import { ProgressStep } from './ProgressStep.tsx';
import { StepError } from './StepError.tsx';
import { StepTrail } from './StepTrail.tsx';
import { useImport } from './use-import.ts';

type Props<F extends string, R> = {
  readonly title: string;
  readonly calls: ListCalls<F, R>;
  readonly view: ListView<F>;
  /** What to choose, in words: a heading and a sentence. */
  readonly choose: { readonly heading: string; readonly text: string };
  /** Asked of the list as a whole, above its columns. */
  readonly facts?: ReactNode;
  /** What is still missing of the facts; null when nothing is. @default null */
  readonly missingFact?: string | null;
  readonly Done: (props: { readonly result: R; readonly onAgain: () => void }) => ReactElement;
};

/** From a file into the store in four steps, whatever the list is of. */
export function ImportSteps<F extends string, R>(props: Props<F, R>): ReactElement {
  const { title, calls, view, choose, facts, missingFact = null, Done } = props;
  const steps = useImport(calls);
  const { stage, error } = steps;
  return (
    <Page>
      <PageTitle
        title={title}
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
      {stage.at === 'choosing' && <ChooseStep {...choose} onChoose={steps.choose} />}
      {(stage.at === 'reading' || stage.at === 'checking' || stage.at === 'importing') && (
        <ProgressStep
          key={stage.at}
          listId={stage.list.listId}
          stage={stage.at}
          onCancel={stage.at === 'importing' ? steps.cancelImport : steps.cancel}
        />
      )}
      {stage.at === 'matching' && (
        <MatchStep
          view={view}
          list={stage.headings}
          mapping={stage.mapping}
          facts={facts}
          missingFact={missingFact}
          onMatch={steps.match}
          onCheck={steps.check}
        />
      )}
      {stage.at === 'checked' && (
        <CheckStep
          view={view}
          listId={stage.list.listId}
          check={stage.check}
          onImport={steps.importRows}
          onBack={steps.backToColumns}
        />
      )}
      {stage.at === 'done' && <Done result={stage.result} onAgain={steps.cancel} />}
    </Page>
  );
}
