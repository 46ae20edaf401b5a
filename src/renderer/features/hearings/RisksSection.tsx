import { Button } from '@mantine/core';
import { IconAlertCircle, IconAlertTriangle, IconPlus } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { Risk } from '../../../shared/domain/hearing.ts';
import { KeyCap } from '../../components/KeyCap.tsx';
import { uncoveredRisks, uncoveredWords } from './open-words.ts';
import { RiskRow } from './RiskRow.tsx';
import room from './Room.module.css';
import classes from './Rows.module.css';
import type { HearingPart } from './use-hearing.ts';
import { useOpenRow } from './use-open-row.ts';
import { useRisks } from './use-risks.ts';

type Props = HearingPart & {
  readonly onAddAction: (riskId: string) => void;
};

/** Who is in danger of what, how near, and which risk nothing is done about yet. */
export function RisksSection({
  hearing,
  change: changeHearing,
  isFinal,
  onAddAction,
}: Props): ReactElement {
  const { risks, actions, hearingId } = hearing;
  const { add, change, remove } = useRisks(changeHearing);
  const row = useOpenRow();
  const uncovered = uncoveredRisks(hearing);
  const coverOf = (risk: Risk): number => actions.filter(({ riskId }) => riskId === risk.id).length;

  return (
    <section
      className={room['section']}
      data-room-section="3"
      aria-label="Risks"
      onKeyDown={row.onKeyDown}
    >
      <div className={room['sectionHead']}>
        <IconAlertTriangle aria-hidden />
        <h2>Risks</h2>
        {risks.length > 0 && (
          <span className={room['note']}>
            {risks.length} named, {risks.length - uncovered.length} covered
          </span>
        )}
        <span className={room['key']}>Ctrl 3</span>
        {!isFinal && (
          <Button
            variant="default"
            size="xs"
            leftSection={<IconPlus aria-hidden size={14} />}
            onClick={() => row.open(add())}
          >
            Add risk
          </Button>
        )}
      </div>
      {risks.map((risk, index) => (
        <RiskRow
          key={risk.id}
          hearingId={hearingId}
          risk={risk}
          number={index + 1}
          cover={coverOf(risk)}
          isOpen={row.openId === risk.id}
          isFinal={isFinal}
          onOpen={() => row.open(risk.id)}
          onClose={row.close}
          onChange={(changes) => change(risk.id, changes)}
          onRemove={() => {
            row.close();
            remove(risk, index);
          }}
        />
      ))}
      {risks.length === 0 && <p className={classes['none']}>No risk named yet.</p>}
      <div role="status">
        {uncovered[0] !== undefined && (
          <div className={classes['strip']}>
            <IconAlertCircle aria-hidden />
            <strong>{uncoveredWords(uncovered.map(({ number }) => number))}</strong>
            {!isFinal && (
              <Button
                variant="default"
                size="xs"
                aria-keyshortcuts="F8"
                rightSection={<KeyCap>F8</KeyCap>}
                onClick={() => onAddAction(uncovered[0]?.id ?? '')}
              >
                Add action
              </Button>
            )}
          </div>
        )}
      </div>
    </section>
  );
}
