import { Button } from '@mantine/core';
import { IconCircleOff, IconEyeOff, IconMessage2 } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { informationStandingNames } from '../../../shared/domain/hearing.ts';
import { Chip } from '../../components/Chip.tsx';
import { isAnswered } from './answered.ts';
import classes from './ResearchCard.module.css';
import type { ChangeInformation, Information } from './information.ts';

type Props = {
  readonly information: Information;
  readonly number: number;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  readonly onChange: ChangeInformation;
};

/** The two answers, and once one is given what it is. */
export function ResearchReturn(props: Props): ReactElement {
  const { information, number, isOpen, onOpen, onChange } = props;
  const { state, isOpinion, notForDisclosure } = information;
  if (!isAnswered({ information })) {
    return (
      <span className={classes['return']}>
        {!isOpen && (
          <Button
            variant="default"
            size="xs"
            aria-label={`Information on case ${number}`}
            onClick={() => onOpen(true)}
          >
            Information
          </Button>
        )}
        <Button
          variant="default"
          size="xs"
          aria-label={`Nothing known on case ${number}`}
          onClick={() => onChange({ state: 'nothing-known' })}
        >
          Nothing known
        </Button>
      </span>
    );
  }
  const Icon = state === 'nothing-known' ? IconCircleOff : IconMessage2;
  return (
    <span className={classes['return']}>
      <span className={classes['state']} data-state={state}>
        <Icon aria-hidden size={16} stroke={1.8} />
        {informationStandingNames[state]}
      </span>
      {isOpinion && <Chip kind="plain">Opinion</Chip>}
      {notForDisclosure && (
        <Chip kind="confidential" icon={IconEyeOff}>
          Not for disclosure
        </Chip>
      )}
      {state === 'nothing-known' && (
        <Button
          variant="subtle"
          size="compact-xs"
          aria-label={`Take the answer on case ${number} back`}
          onClick={() => onChange({ state: 'not-heard' })}
        >
          Take back
        </Button>
      )}
    </span>
  );
}
