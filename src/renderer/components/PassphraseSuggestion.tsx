import { Button, Group, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { errorText } from '../lib/error-text.ts';
import classes from './PassphraseSuggestion.module.css';
import { usePassphraseSuggestion } from '../lib/use-passphrase-suggestion.ts';

/** Five words drawn by chance, which go into the fields only when the person wants them. */
export function PassphraseSuggestion({
  onUse,
}: {
  readonly onUse: (passphrase: string) => void;
}): ReactElement {
  const { words, error, isPending, draw } = usePassphraseSuggestion();
  return (
    <div className={classes['suggestion']}>
      <div aria-live="polite">
        {words !== null && (
          <p className={classes['words']}>
            <span>Suggested words</span>
            <strong>{words}</strong>
          </p>
        )}
      </div>
      <Group gap="xs">
        {words !== null && (
          <Button size="compact-sm" variant="light" onClick={() => onUse(words)}>
            Use these words
          </Button>
        )}
        <Button size="compact-sm" variant="default" loading={isPending} onClick={draw}>
          {words === null ? 'Suggest five words' : 'Suggest others'}
        </Button>
      </Group>
      {error !== null && (
        <Text role="alert" c="var(--ct-danger)" mt={4}>
          {errorText(error)}
        </Text>
      )}
    </div>
  );
}
