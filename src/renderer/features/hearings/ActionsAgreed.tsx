import { IconChecklist } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { CalendarDate } from '../../../shared/domain/calendar-date.ts';
import { Chip } from '../../components/Chip.tsx';
import { ActionRow } from './ActionRow.tsx';
import room from './Room.module.css';
import classes from './Rows.module.css';
import { useActions } from './use-actions.ts';
import type { HearingPart } from './use-hearing.ts';
import { useOpenRow } from './use-open-row.ts';

type Props = HearingPart & { readonly heldOn: CalendarDate };

/** Who does what by when, and for which risk. */
export function ActionsAgreed({
  hearing,
  change: changeHearing,
  isFinal,
  heldOn,
}: Props): ReactElement {
  const { actions } = hearing;
  const { change, remove } = useActions(hearing.hearingId, changeHearing);
  const row = useOpenRow();
  return (
    <section className={room['section']} aria-label="Actions agreed" onKeyDown={row.onKeyDown}>
      <div className={room['sectionHead']}>
        <IconChecklist aria-hidden />
        <h2>Actions agreed</h2>
        {actions.length > 0 && <Chip kind="plain">{actions.length}</Chip>}
        <span className={room['key']}>/</span>
      </div>
      {actions.map((action, index) => (
        <ActionRow
          key={action.id}
          hearing={hearing}
          action={action}
          number={index + 1}
          heldOn={heldOn}
          isOpen={row.openId === action.id}
          isFinal={isFinal}
          onOpen={() => row.open(action.id)}
          onClose={row.close}
          onChange={(changes) => change(action.id, changes)}
          onRemove={() => {
            row.close();
            remove(action, index);
          }}
        />
      ))}
      {actions.length === 0 && (
        <p className={classes['none']}>
          {isFinal ? 'No action agreed.' : 'No action yet. Add one on the line below.'}
        </p>
      )}
    </section>
  );
}
