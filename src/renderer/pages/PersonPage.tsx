import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { HistoryButton } from '../features/history/HistoryButton.tsx';
import { PersonView } from '../features/record/PersonView.tsx';
import { entryHistory } from './entry-history.tsx';

export function PersonPage(): ReactElement {
  const { id = '' } = useParams();
  return (
    <PersonView
      key={id}
      id={id}
      history={<HistoryButton of={{ kind: 'person', id }} title="History of this person" />}
      historyOf={entryHistory}
    />
  );
}
