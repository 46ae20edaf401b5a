import { Text } from '@mantine/core';
import type { ComponentProps, ReactElement } from 'react';
import { PreviewedModal } from './PreviewedModal.tsx';

type Props = Omit<ComponentProps<typeof PreviewedModal>, 'note' | 'doLabel' | 'onDo'> & {
  readonly onPart: () => void;
};

/** What is parted and why it may be, over what would come of it. */
export const PartModal = ({ children, onPart, ...rest }: Props): ReactElement => (
  <PreviewedModal
    {...rest}
    note="Nothing is lost. It can be undone."
    doLabel="Part them"
    onDo={onPart}
  >
    <Text size="sm">{children}</Text>
  </PreviewedModal>
);
