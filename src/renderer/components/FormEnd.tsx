import { Group } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import type { Draft } from '../lib/use-draft.ts';
import { CancelButton } from './CancelButton.tsx';
import { GivenBack } from './GivenBack.tsx';

type Props = {
  readonly draft: Draft;
  readonly onCancel: () => void;
  /** What sends the form. */
  readonly children: ReactNode;
};

/** The end of a form in a window of its own: what was given back, Cancel, and what sends it. */
export const FormEnd = ({ draft, onCancel, children }: Props): ReactElement => (
  <Group justify="flex-end" gap="sm">
    <GivenBack from={draft.givenBackFrom} onDiscard={draft.discard} />
    <CancelButton draft={draft} onCancel={onCancel} />
    {children}
  </Group>
);
