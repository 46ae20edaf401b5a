import { IconMessages } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { type Information, isStillToHear, openPoints } from '../../../shared/domain/hearing.ts';
import { Chip } from '../../components/Chip.tsx';
import { informationKeys } from './information-keys.ts';
import { InformationRow } from './InformationRow.tsx';
import room from './Room.module.css';
import type { HearingPart } from './use-hearing.ts';
import { useLetterRows } from './use-letter-rows.ts';

/** What each agency brings, in the order in which they speak. */
export function RoundTheTable({
  hearing,
  change: changeHearing,
  isFinal,
}: HearingPart): ReactElement {
  const { hearingId, information } = hearing;

  const change = (agencyId: string, changes: Partial<Information>): void =>
    changeHearing((known) => ({
      ...known,
      information: known.information.map((each) =>
        each.agencyId === agencyId ? { ...each, ...changes } : each,
      ),
    }));

  const rows = useLetterRows({
    ids: information.map(({ agencyId }) => agencyId),
    onLetter: (agencyId, letter) => {
      const state = informationKeys[letter];
      if (isFinal || state === undefined) return false;
      change(agencyId, { state });
      if (state === 'information' || state === 'in-writing') rows.writeIn(agencyId);
      return true;
    },
  });

  const heard = information.filter((each) => !isStillToHear(each)).length;
  const unheard = openPoints(hearing).find(({ kind }) => kind === 'unheard');
  return (
    <section className={room['section']} data-room-section="2" aria-label="Round the table">
      <div className={room['sectionHead']}>
        <IconMessages aria-hidden />
        <h2>Round the table</h2>
        <span className={room['note']}>
          {heard} of {information.length}
        </span>
        {unheard !== undefined && heard > 0 && !isFinal && (
          <span title={unheard.text}>
            <Chip kind="open-point">
              {information.length - heard > 3
                ? `Still to hear: ${information.length - heard} agencies`
                : unheard.text}
            </Chip>
          </span>
        )}
        <span className={room['key']}>Ctrl 2</span>
      </div>
      <div role="group" aria-label="Agencies" onBlur={rows.onBlur}>
        {information.map((each) => (
          <InformationRow
            key={each.agencyId}
            hearingId={hearingId}
            information={each}
            isOpen={!isFinal && rows.openId === each.agencyId}
            isFinal={isFinal}
            rowProps={rows.rowProps(each.agencyId)}
            onChange={(changes) => change(each.agencyId, changes)}
          />
        ))}
      </div>
    </section>
  );
}
