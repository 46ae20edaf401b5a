import { Textarea } from '@mantine/core';
import { IconEyeOff, IconMessageQuestion } from '@tabler/icons-react';
import type { KeyboardEvent, ReactElement } from 'react';
import {
  type Information,
  informationStandingNames,
  standingOf,
  stateOnceWritten,
} from '../../../shared/domain/hearing.ts';
import { Chip } from '../../components/Chip.tsx';
import { KeyCap } from '../../components/KeyCap.tsx';
import { ipc } from '../../lib/ipc.ts';
import { useAutosave } from '../../lib/use-saving.ts';
import { informationChoices, informationIcons } from './information-keys.ts';
import classes from './Information.module.css';
import { LetterChoices } from './LetterChoices.tsx';
import type { LetterRows } from './use-letter-rows.ts';

type Props = {
  readonly hearingId: string;
  readonly information: Information;
  readonly isOpen: boolean;
  readonly isFinal: boolean;
  readonly rowProps: ReturnType<LetterRows['rowProps']>;
  readonly onChange: (changes: Partial<Information>) => void;
};

export function InformationRow(props: Props): ReactElement {
  const { hearingId, information, isOpen, isFinal, rowProps, onChange } = props;
  const { agencyName, agencyLetter, preset: _preset, ...saved } = information;
  useAutosave({
    value: saved,
    save: (value) => ipc.call('hearings.saveInformation', { hearingId, information: value }),
  });

  const handleKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const letter = event.altKey && !isFinal ? event.key.toLowerCase() : '';
    if (letter === 'o') onChange({ isOpinion: !information.isOpinion });
    else if (letter === 'f') onChange({ notForDisclosure: !information.notForDisclosure });
    else rowProps.onKeyDown(event);
    if (letter === 'o' || letter === 'f') event.preventDefault();
  };

  return (
    <div
      {...rowProps}
      onKeyDown={handleKeyDown}
      role="group"
      aria-label={`${agencyName}: ${informationStandingNames[standingOf(information)]}`}
      className={classes['row']}
      data-open={isOpen || undefined}
      data-final={isFinal || undefined}
    >
      <div className={classes['line']}>
        <KeyCap>{agencyLetter}</KeyCap>
        <span className={classes['agency']}>{agencyName}</span>
        {isOpen ? (
          <Writing information={information} onChange={onChange} />
        ) : (
          <Written information={information} />
        )}
      </div>
    </div>
  );
}

function Written({ information }: Pick<Props, 'information'>): ReactElement {
  const { text, isOpinion, notForDisclosure } = information;
  const standing = standingOf(information);
  const Icon = informationIcons[standing];
  return (
    <span className={classes['brought']}>
      <span className={classes['state']} data-state={standing}>
        <Icon aria-hidden />
        {(standing !== 'information' || text === '') && informationStandingNames[standing]}
      </span>
      <span className={classes['text']}>{text}</span>
      {isOpinion && (
        <span className={classes['opinion']}>
          <IconMessageQuestion aria-hidden />
          Opinion
        </span>
      )}
      {notForDisclosure && (
        <Chip kind="confidential" icon={IconEyeOff}>
          Not for disclosure
        </Chip>
      )}
    </span>
  );
}

type WritingProps = Pick<Props, 'information' | 'onChange'>;

/** The open row lies over the rows below, which stay where they are however much is typed. */
function Writing({ information, onChange }: WritingProps): ReactElement {
  const { agencyName, text, isOpinion, notForDisclosure } = information;
  const handleText = (next: string): void =>
    onChange({ text: next, state: stateOnceWritten(information) });
  return (
    <>
      <Textarea
        data-write
        variant="unstyled"
        aria-label={`What ${agencyName} brings`}
        placeholder="Write what it brings"
        autosize
        minRows={1}
        maxRows={10}
        maxLength={20_000}
        value={text}
        classNames={{ input: classes['field'] ?? '' }}
        onChange={(event) => handleText(event.currentTarget.value)}
      />
      <div className={classes['tools']}>
        <LetterChoices
          isTight
          label={`State of ${agencyName}`}
          choices={informationChoices}
          chosen={standingOf(information)}
          onChoose={(next) => onChange({ state: next })}
        />
        <button
          type="button"
          aria-pressed={isOpinion}
          aria-keyshortcuts="Alt+O"
          onClick={() => onChange({ isOpinion: !isOpinion })}
        >
          Opinion
        </button>
        <button
          type="button"
          aria-pressed={notForDisclosure}
          aria-keyshortcuts="Alt+F"
          onClick={() => onChange({ notForDisclosure: !notForDisclosure })}
        >
          Not for disclosure
        </button>
      </div>
    </>
  );
}
