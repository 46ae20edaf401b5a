import { useHotkeys } from '@mantine/hooks';
import type { RefObject } from 'react';
import type { QuickLineHandle } from './QuickLine.tsx';

type Options = {
  readonly onShowAttendance: () => void;
  readonly quickLine: RefObject<QuickLineHandle | null>;
};

const sections = ['1', '2', '3', '4', '5'] as const;

/** The first thing in a section that Tab would reach. */
function focusSection(section: string): void {
  document
    .querySelector(`[data-room-section="${section}"]`)
    ?.querySelector<HTMLElement>(
      '[tabindex="0"], button, input:not([type=hidden]):not([tabindex="-1"]), textarea',
    )
    ?.focus();
}

export function useRoomKeys({ onShowAttendance, quickLine }: Options): void {
  useHotkeys(
    [
      ['mod+0', onShowAttendance],
      ['mod+/', () => quickLine.current?.open(null)],
      ['F8', () => quickLine.current?.openForUncovered()],
      ...sections.map((section): [string, () => void] => [
        `mod+${section}`,
        () => focusSection(section),
      ]),
    ],
    [],
    true,
  );
  useHotkeys([['/', () => quickLine.current?.open(null)]]);
}
