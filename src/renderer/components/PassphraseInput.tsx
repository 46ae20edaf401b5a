import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import type { ReactElement } from 'react';

/** A passphrase field whose eye can be reached by keyboard, and which says when it is wrong. */
export const PassphraseInput = (props: PasswordInputProps): ReactElement => (
  <PasswordInput
    spellCheck={false}
    visibilityToggleFocusable
    visibilityToggleButtonProps={{ 'aria-label': 'Show what is typed' }}
    aria-invalid={Boolean(props.error)}
    {...props}
  />
);
