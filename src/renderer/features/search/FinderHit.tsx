import { Spotlight } from '@mantine/spotlight';
import type { ReactElement } from 'react';
import type { Found } from '../../../shared/domain/search/found.ts';
import classes from './FinderHit.module.css';
import { foundIcons } from './found-icons.ts';
import { Marked } from './Marked.tsx';

type Props = {
  readonly hit: Found;
  /** An answer to what was typed before: it is shown until the next, and opens nothing. */
  readonly isOld: boolean;
  readonly onOpen: () => void;
};

/** One thing that was found, in the finder. */
export function FinderHit({ hit, isOld, onOpen }: Props): ReactElement {
  const Icon = foundIcons[hit.kind];
  return (
    <Spotlight.Action
      closeSpotlightOnTrigger={!isOld}
      onClick={() => {
        if (!isOld) onOpen();
      }}
    >
      <span className={classes['hit']}>
        <Icon aria-hidden size={16} stroke={1.8} />
        <span className={classes['words']}>
          <span className={classes['line']}>
            <strong>
              <Marked pieces={hit.title} />
            </strong>
            <span className={classes['note']}>{hit.note}</span>
          </span>
          {hit.why.length > 0 && (
            <span className={classes['why']}>
              <Marked pieces={hit.why} />
            </span>
          )}
        </span>
      </span>
    </Spotlight.Action>
  );
}
