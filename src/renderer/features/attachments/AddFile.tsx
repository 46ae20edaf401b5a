import type { ReactElement } from 'react';
import { useState } from 'react';
import {
  attachmentLimits,
  sizeInWords,
} from '../../../shared/domain/attachments/attachment-limits.ts';
import { useChange } from '../../lib/use-change.ts';
import { NoteForm } from './NoteForm.tsx';
import { fileAreas } from './use-files.ts';

type Props = { readonly caseId: string; readonly onClose: () => void };

/** Keeps a file with a case. The system asks which; the page never learns where it lies. */
export function AddFile({ caseId, onClose }: Props): ReactElement {
  const [error, setError] = useState<Error | null>(null);
  const add = useChange('attachments.add', { changes: fileAreas, onError: setError });
  return (
    <NoteForm
      title="Add a file"
      intro={`PDF, Word, Excel, e-mail, text, JPEG or PNG, up to ${sizeInWords(attachmentLimits.fileBytes)}. A sealed copy is kept with the case; the file itself stays where it is.`}
      initialNote=""
      place={`case/${caseId}/file`}
      confirmLabel="Choose the file…"
      error={error}
      isBusy={add.isPending}
      onConfirm={(note, draft) => {
        setError(null);
        add.mutate(
          { caseId, note },
          {
            onSuccess: (added) => {
              if (added === null) return;
              draft.sent();
              onClose();
            },
          },
        );
      }}
      onClose={onClose}
    />
  );
}
