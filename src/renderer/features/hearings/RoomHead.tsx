import { Button } from '@mantine/core';
import { IconChevronLeft } from '@tabler/icons-react';
import { type ReactElement, type ReactNode, useEffect, useRef } from 'react';
import { KeyCap } from '../../components/KeyCap.tsx';
import classes from './RoomHead.module.css';
import type { RoomSteps } from './use-room-steps.ts';

type Props = {
  readonly title: ReactNode;
  readonly note?: ReactNode;
  readonly steps: RoomSteps;
  /** Stands for Next case where something else comes next. */
  readonly primary?: ReactNode;
  /** What is still open, beneath the buttons; its line stays when all is done. */
  readonly openWords?: string;
};

/** What is on the screen, and the way on: always at the same place. */
export function RoomHead({ title, note, steps, primary, openWords }: Props): ReactElement {
  const { next, back, goNext, goBack } = steps;
  const heading = useRef<HTMLHeadingElement>(null);

  // The button that was pressed went with the case before; readers go on from the new title.
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus();
  }, []);

  return (
    <header className={classes['head']}>
      <div className={classes['title']}>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {note !== undefined && <span className={classes['note']}>{note}</span>}
      </div>
      <div className={classes['steps']}>
        <div className={classes['buttons']}>
          {back !== null && (
            <Button
              variant="default"
              onClick={goBack}
              aria-keyshortcuts="Control+ArrowLeft"
              leftSection={<IconChevronLeft aria-hidden size={16} />}
              rightSection={<KeyCap>Ctrl ←</KeyCap>}
            >
              Back
            </Button>
          )}
          {next !== null && (
            <Button
              onClick={goNext}
              aria-keyshortcuts="Control+ArrowRight"
              rightSection={<KeyCap>Ctrl →</KeyCap>}
            >
              {next.label}
            </Button>
          )}
          {primary}
        </div>
        {openWords !== undefined && (
          <div role="status" className={classes['open']}>
            {openWords}
          </div>
        )}
      </div>
    </header>
  );
}
