import { Button, Drawer, Stack, Text, TextInput } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { readAnchor } from '../../../shared/domain/access/anchor.ts';
import { errorText } from '../../lib/error-text.ts';
import { useChange } from '../../lib/use-change.ts';
import { useReturnFocus } from '../../lib/use-return-focus.ts';
import { checkWords } from './audit-words.ts';
import { Finding } from './Finding.tsx';
import { ReadingBar } from './ReadingBar.tsx';

/** Compares the audit with a code that was printed or written down earlier. */
export function CheckCode({ onClose }: { readonly onClose: () => void }): ReactElement {
  useReturnFocus();
  const [code, setCode] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const check = useChange('audit.checkAnchor', {
    changes: ['audit'],
    onError: () => undefined,
  });
  const { data, error, isPending } = check;
  const [says, proves] = data == null ? [] : checkWords(data);

  const submit = (): void => {
    if (isPending) return;
    const found = readAnchor(code).problem ?? null;
    setProblem(found);
    if (found === null) check.mutate({ code });
  };

  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={440}
      title="Check a printed code"
      transitionProps={{ duration: 120, transition: 'fade' }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Stack gap="md">
          <Text size="sm">
            Minutes that were saved for Word have a code at the foot of each page, and somebody may
            have written one down at the end of a meeting. Type it to see whether everything before
            it is still as it was.
          </Text>
          <TextInput
            label="Code"
            description="Small letters, spaces and O for 0 will do"
            placeholder="1432-7GKQ2-M4XWD-9TZ3C"
            value={code}
            maxLength={200}
            autoComplete="off"
            spellCheck={false}
            error={problem}
            onChange={(event) => {
              setCode(event.currentTarget.value);
              setProblem(null);
              check.reset();
            }}
            data-autofocus
          />
          {isPending && <ReadingBar />}
          {error !== null && <Finding kind="unknown" says={errorText(error)} />}
          {data === null && (
            <Finding kind="unknown" says="Stopped.">
              Nothing was found out.
            </Finding>
          )}
          {data != null && (
            <Finding kind={data.result === 'same' ? 'right' : 'wrong'} says={says ?? ''}>
              {proves}
            </Finding>
          )}
          <Button
            type="submit"
            aria-disabled={isPending}
            data-disabled={isPending}
            style={{ alignSelf: 'flex-end' }}
          >
            Check
          </Button>
        </Stack>
      </form>
    </Drawer>
  );
}
