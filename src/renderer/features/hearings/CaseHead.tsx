import { UnstyledButton } from '@mantine/core';
import {
  IconAlertCircle,
  IconLanguage,
  IconPhoneCheck,
  IconUserPlus,
  IconUsers,
} from '@tabler/icons-react';
import { type ReactElement, useState } from 'react';
import type { CalendarDate } from '../../../shared/domain/calendar-date.ts';
import type { Forum } from '../../../shared/domain/forum.ts';
import { withDay } from '../../../shared/domain/given-on.ts';
import type { Hearing } from '../../../shared/domain/hearing.ts';
import { isRepeat, repeatOutcomeNames, type RepeatVerdict } from '../../../shared/domain/repeat.ts';
import { Chip } from '../../components/Chip.tsx';
import { PairTitle } from '../../components/PairTitle.tsx';
import { counted, shortDay } from '../../lib/format.ts';
import classes from './CaseHead.module.css';
import { openWords } from './open-words.ts';
import { RoomHead } from './RoomHead.tsx';
import type { RoomSteps } from './use-room-steps.ts';

type Props = {
  readonly hearing: Hearing;
  readonly forum: Forum;
  readonly heldOn: CalendarDate;
  readonly steps: RoomSteps;
  readonly isFinal: boolean;
};

/** Who it is about, why it is here, and how the victim may be reached: always in the same place. */
export function CaseHead({ hearing, forum, heldOn, steps, isFinal }: Props): ReactElement {
  const { victim, perpetrator, relationship, agencyName, repeat, childrenCount } = hearing;
  const { victimGivenOn } = hearing;
  const note = [relationship, `referred by ${agencyName}`].filter((part) => part !== '');
  return (
    <>
      <RoomHead
        title={<PairTitle victim={victim} perpetrator={perpetrator} on={heldOn} />}
        note={note.join(' · ')}
        steps={steps}
        openWords={isFinal ? '' : openWords(hearing)}
      />
      <div className={classes['facts']}>
        <RepeatChip repeat={repeat} />
        <span className={classes['reason']} title={repeat.reason}>
          {repeatWords(repeat)}
        </span>
        <AssessmentChip hearing={hearing} forum={forum} />
        <Chip kind="plain" icon={IconUsers}>
          {childrenCount === 0 ? 'No children' : counted(childrenCount, 'child', 'children')}
        </Chip>
        {hearing.alsoNamed.map((words) => (
          <Chip key={words} kind="plain" icon={IconUserPlus}>
            Also {words}
          </Chip>
        ))}
        {victim.addressConfidential && <Chip kind="confidential">Address confidential</Chip>}
        {victim.interpreter !== '' && (
          <Chip kind="plain" icon={IconLanguage}>
            Interpreter: {withDay(victim.interpreter, victimGivenOn.interpreter)}
          </Chip>
        )}
      </div>
      <ContactLine safeContact={withDay(victim.safeContact, victimGivenOn.safeContact)} />
      <Incident hearing={hearing} />
    </>
  );
}

function RepeatChip({ repeat }: { readonly repeat: RepeatVerdict }): ReactElement {
  const { outcome } = repeat;
  const isMarked = isRepeat(repeat) || outcome === 'possible-repeat';
  return <Chip kind={isMarked ? 'repeat' : 'plain'}>{repeatOutcomeNames[outcome]}</Chip>;
}

const repeatWords = (repeat: RepeatVerdict): string =>
  isRepeat(repeat) && repeat.heardOn !== null
    ? `${repeat.reason}; heard ${shortDay(repeat.heardOn)}`
    : repeat.reason;

type AssessmentProps = Pick<Props, 'hearing' | 'forum'>;

function AssessmentChip({ hearing, forum }: AssessmentProps): ReactElement | null {
  const { assessmentYes } = hearing;
  const { highRiskThreshold, assessmentMaximum } = forum.settings.criteria;
  const name = forum.kind === 'marac' ? 'Dash' : 'Matrix';
  if (assessmentYes === null) return <Chip kind="plain">{name} not done</Chip>;
  return assessmentYes >= highRiskThreshold ? (
    <Chip kind="high-risk">
      {name} {assessmentYes} yes
    </Chip>
  ) : (
    <Chip kind="plain">
      {name} {assessmentYes} of {assessmentMaximum} yes
    </Chip>
  );
}

const ContactLine = ({ safeContact }: { readonly safeContact: string }): ReactElement =>
  safeContact === '' ? (
    <div className={classes['contact']} data-missing>
      <IconAlertCircle aria-hidden />
      <strong>No safe way to contact the victim is recorded.</strong>
    </div>
  ) : (
    <div className={classes['contact']}>
      <IconPhoneCheck aria-hidden />
      <strong>Safe contact:</strong>
      <span>{safeContact}</span>
    </div>
  );

function Incident({ hearing }: Pick<Props, 'hearing'>): ReactElement | null {
  const [isWhole, setWhole] = useState(false);
  const { incidentOn, incidentSummary, judgementReason } = hearing;
  if (incidentSummary === '' && judgementReason === '') return null;
  const day = incidentOn === null ? 'Incident' : `Incident ${shortDay(incidentOn)}`;
  return (
    <UnstyledButton
      className={classes['incident'] ?? ''}
      aria-expanded={isWhole}
      onClick={() => setWhole(!isWhole)}
    >
      {incidentSummary !== '' && (
        <>
          <strong>{day}:</strong> {incidentSummary}{' '}
        </>
      )}
      {judgementReason !== '' && (
        <>
          <strong>Judgement:</strong> {judgementReason}
        </>
      )}
    </UnstyledButton>
  );
}
