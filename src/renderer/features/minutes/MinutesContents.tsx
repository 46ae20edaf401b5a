import { UnstyledButton } from '@mantine/core';
import type { ReactElement } from 'react';
import { isForYou } from '../../../shared/domain/access/not-for-you.ts';
import type { Minutes } from '../../../shared/domain/minutes.ts';
import { initials } from './initials.ts';
import classes from './MinutesContents.module.css';
import { caseSection, sections } from './sections.ts';

type Props = {
  readonly minutes: Minutes;
  readonly current: string;
  readonly onGoTo: (section: string) => void;
};

/** What the minutes hold, by number and initials only: the list may be seen over a shoulder. */
export function MinutesContents({ minutes, current, onGoTo }: Props): ReactElement {
  const entry = (section: string, name: string, number?: number): ReactElement => (
    <UnstyledButton
      key={section}
      className={classes['entry'] ?? ''}
      aria-current={current === section ? 'location' : undefined}
      onClick={() => onGoTo(section)}
    >
      {number !== undefined && <span className={classes['number']}>{number}</span>}
      {name}
    </UnstyledButton>
  );
  return (
    <nav aria-label="Contents" className={classes['contents']}>
      <h2>In these minutes</h2>
      {sections.slice(0, -1).map(({ id, title }) => entry(id, title))}
      {minutes.cases.length > 0 && <h2>Cases</h2>}
      {minutes.cases.map((each) => {
        return entry(caseSection(each.number), wordsOf(each), each.number);
      })}
      {sections.slice(-1).map(({ id, title }) => entry(id, title))}
    </nav>
  );
}

function wordsOf(each: Minutes['cases'][number]): string {
  if (isForYou(each)) return initials(each.victim.name);
  return each.isDestroyed === true ? 'Destroyed' : 'Not for you';
}
