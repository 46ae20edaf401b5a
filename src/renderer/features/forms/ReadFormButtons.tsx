import { Button } from '@mantine/core';
import { IconClipboardText, IconFileTypeDocx } from '@tabler/icons-react';
import { type ReactElement, useState } from 'react';
import type { TakenForm } from '../../../shared/domain/form/taken-form.ts';
import { ipc } from '../../lib/ipc.ts';
import { PasteModal } from './PasteModal.tsx';
import { TakenDrawer } from './TakenDrawer.tsx';
import { useRead } from './use-read.ts';

type Props = {
  readonly draftId: string;
  readonly isDisabled: boolean;
  readonly onFill: (taken: TakenForm) => void;
};

/** Reads a filled form, an e-mail or what is pasted, and shows what was understood before it fills the form. */
export function ReadFormButtons({ draftId, isDisabled, onFill }: Props): ReactElement {
  const [isPasting, setPasting] = useState(false);
  const { taken, isBusy, read, forget } = useRead();
  return (
    <>
      <Button
        variant="default"
        disabled={isDisabled}
        leftSection={<IconClipboardText aria-hidden size={16} stroke={1.8} />}
        onClick={() => setPasting(true)}
      >
        Paste text
      </Button>
      <Button
        variant="default"
        disabled={isDisabled}
        loading={isBusy && !isPasting}
        leftSection={<IconFileTypeDocx aria-hidden size={16} stroke={1.8} />}
        onClick={() => read(() => ipc.call('forms.choose', {}))}
      >
        Read a Word form
      </Button>
      {isPasting && (
        <PasteModal
          draftId={draftId}
          isBusy={isBusy}
          onRead={(text, onDone) =>
            read(async () => {
              const found = await ipc.call('forms.readText', { text });
              onDone();
              setPasting(false);
              return found;
            })
          }
          onClose={() => setPasting(false)}
        />
      )}
      {taken !== null && (
        <TakenDrawer
          taken={taken}
          onFill={() => {
            onFill(taken);
            forget();
          }}
          onClose={forget}
        />
      )}
    </>
  );
}
