import { Button } from '@mantine/core';
import { IconLink } from '@tabler/icons-react';
import { type ReactElement, useState } from 'react';
import { useMay } from '../../lib/viewer.ts';
import classes from './JoinedList.module.css';
import { PartDecided } from './PartDecided.tsx';

export type Joined = {
  readonly id: string;
  /** What was joined, when and by whom. */
  readonly words: string;
  /** On the button that parts it. */
  readonly part: string;
  readonly title: string;
  readonly decisionIds: readonly string[];
};

/** What was joined, each with the way to part it again. */
export function JoinedList({
  joined,
}: {
  readonly joined: readonly Joined[];
}): ReactElement | null {
  const mayPart = useMay('matching.undo');
  const [parting, setParting] = useState<Joined | null>(null);
  if (joined.length === 0) return null;
  return (
    <>
      <ul className={classes['joined']}>
        {joined.map((each) => (
          <li key={each.id}>
            <IconLink aria-hidden size={16} stroke={1.8} />
            <span>{each.words}</span>
            {mayPart && (
              <Button
                variant="default"
                size="xs"
                flex="none"
                aria-label={`${each.part} ${each.words}`}
                onClick={() => setParting(each)}
              >
                {each.part}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {parting !== null && (
        <PartDecided
          title={parting.title}
          decisionIds={parting.decisionIds}
          onClose={() => setParting(null)}
        >
          {parting.words}
        </PartDecided>
      )}
    </>
  );
}
