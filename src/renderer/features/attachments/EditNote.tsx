import type { ReactElement } from 'react';
import { useState } from 'react';
import type { Attachment } from '../../../shared/domain/attachments/attachment.ts';
import { useChange } from '../../lib/use-change.ts';
import { NoteForm } from './NoteForm.tsx';
import { fileAreas } from './use-files.ts';

type Props = { readonly file: Attachment; readonly onClose: () => void };

export function EditNote({ file, onClose }: Props): ReactElement {
  const [error, setError] = useState<Error | null>(null);
  const save = useChange('attachments.saveNote', { changes: fileAreas, onError: setError });
  return (
    <NoteForm
      title={`Note on ${file.fileName}`}
      initialNote={file.note}
      place={`attachment/${file.id}/note`}
      confirmLabel="Save"
      error={error}
      isBusy={save.isPending}
      onConfirm={(note, draft) => {
        setError(null);
        save.mutate(
          { attachmentId: file.id, note },
          {
            onSuccess: () => {
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
