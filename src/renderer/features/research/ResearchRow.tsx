import { UnstyledButton, VisuallyHidden } from '@mantine/core';
import { type KeyboardEvent, type ReactElement, useState } from 'react';
import { dateWithYear } from '../../../shared/domain/date-words.ts';
import type { ResearchCase } from '../../../shared/ipc/contract/work.ts';
import { PairName } from '../../components/PairName.tsx';
import { ipc } from '../../lib/ipc.ts';
import { isPlainKey } from '../../lib/plain-keys.ts';
import { useChangeCached } from '../../lib/use-change-cached.ts';
import { useAutosave } from '../../lib/use-saving.ts';
import classes from './ResearchCard.module.css';
import type { ChangeInformation, Information } from './information.ts';
import { ResearchReturn } from './ResearchReturn.tsx';
import { ResearchWriting } from './ResearchWriting.tsx';

type Props = {
  readonly found: ResearchCase;
  readonly agencyName: string;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
};

/** One case: whom to look for, and what the agency knows of them. Saved as it is typed. */
export function ResearchRow({ found, agencyName, isOpen, onOpen }: Props): ReactElement {
  const { hearingId, number, victim, perpetrator, startsAt } = found;
  const [information, setInformation] = useState(found.information);
  const tellCounts = useTellCounts(hearingId);
  useAutosave({
    value: information,
    save: (value) => ipc.call('hearings.saveInformation', { hearingId, information: value }),
  });

  const change: ChangeInformation = (changes) => {
    const next = { ...information, ...changes };
    setInformation(next);
    tellCounts(next);
  };
  const handleKey = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key === 'Escape' && isOpen) onOpen(false);
    if (!isPlainKey(event.nativeEvent)) return;
    const letter = event.key.toLowerCase();
    if (letter === 'i') onOpen(true);
    else if (letter === 'n' && information.text.trim() === '') change({ state: 'nothing-known' });
    else return;
    event.preventDefault();
  };

  return (
    <li
      className={classes['row']}
      data-row={hearingId}
      data-open={isOpen || undefined}
      onKeyDown={handleKey}
    >
      <span className={classes['number']}>{number}</span>
      <UnstyledButton
        data-row-focus
        className={classes['names'] ?? ''}
        aria-expanded={isOpen}
        aria-keyshortcuts="I N"
        onClick={() => onOpen(!isOpen)}
      >
        {/* What is seen is part of the name, so that whoever speaks to the computer can say it. */}
        <VisuallyHidden>Case {number}:</VisuallyHidden>{' '}
        <PairName victim={victim} perpetrator={perpetrator} />
        <div className={classes['details']}>
          {detailsOf(victim)} · {detailsOf(perpetrator)}
        </div>
        {!isOpen && information.text !== '' && (
          <div className={classes['said']}>{information.text}</div>
        )}
      </UnstyledButton>
      <span>{startsAt}</span>
      <ResearchReturn
        information={information}
        number={number}
        isOpen={isOpen}
        onOpen={onOpen}
        onChange={change}
      />
      {isOpen && (
        <ResearchWriting
          agencyName={agencyName}
          information={information}
          onChange={change}
          onClose={() => onOpen(false)}
        />
      )}
    </li>
  );
}

/** `born 4 Mar 1991, also Liv Bailey` */
function detailsOf({ dob, otherNames }: ResearchCase['victim']): string {
  const born = dob === null ? 'date of birth not known' : `born ${dateWithYear(dob)}`;
  return [born, ...(otherNames.length > 0 ? [`also ${otherNames.join(', ')}`] : [])].join(', ');
}

/** What counts the answers shows this one at once; the field keeps its own letters. */
function useTellCounts(hearingId: string): (information: Information) => void {
  const changeWork = useChangeCached('work.get', {});
  return (information) =>
    changeWork((work) => ({
      ...work,
      meetings: work.meetings.map((meeting) => ({
        ...meeting,
        cases: meeting.cases.map((each) =>
          each.hearingId === hearingId ? { ...each, information } : each,
        ),
      })),
    }));
}
