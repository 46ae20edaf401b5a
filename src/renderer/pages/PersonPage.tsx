import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import type { PersonName } from '../../shared/domain/person.ts';
import { HistoryButton } from '../features/history/HistoryButton.tsx';
import { JoinButton } from '../features/matching/JoinButton.tsx';
import { JoinPerson } from '../features/matching/JoinPerson.tsx';
import { JoinedOfPerson } from '../features/matching/JoinedOfPerson.tsx';
import { PersonView } from '../features/record/PersonView.tsx';
import { entryHistory } from './entry-history.tsx';

const joinWith = (person: PersonName): ReactElement => (
  <JoinButton
    label="Join with…"
    call="matching.decide"
    renderWindow={(onClose) => <JoinPerson person={person} onClose={onClose} />}
  />
);

export function PersonPage(): ReactElement {
  const { id = '' } = useParams();
  return (
    <PersonView
      key={id}
      id={id}
      history={<HistoryButton of={{ kind: 'person', id }} title="History of this person" />}
      historyOf={entryHistory}
      joining={joinWith}
      joined={<JoinedOfPerson personId={id} />}
    />
  );
}
