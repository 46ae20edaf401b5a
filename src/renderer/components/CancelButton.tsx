import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import type { Draft } from '../lib/use-draft.ts';

type Props = { readonly draft: Draft; readonly onCancel: () => void };

/** Leaves a form: what was typed in it is kept no longer. */
export const CancelButton = ({ draft, onCancel }: Props): ReactElement => (
  <Button
    variant="default"
    onClick={() => {
      draft.discard();
      onCancel();
    }}
  >
    Cancel
  </Button>
);
