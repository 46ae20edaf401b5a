import { useHotkeys } from '@mantine/hooks';

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

/** Ctrl and a number goes to a part of the case, Ctrl+0 to who is here. */
export function useSectionKeys(showAttendance: () => void): void {
  useHotkeys(
    [
      ['mod+0', showAttendance],
      ...sections.map((section): [string, () => void] => [
        `mod+${section}`,
        () => focusSection(section),
      ]),
    ],
    [],
    true,
  );
}
