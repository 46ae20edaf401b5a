import { Button } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { type ReactElement, useState } from 'react';
import type { Attachment } from '../../../shared/domain/attachments/attachment.ts';
import {
  attachmentLimits,
  sizeInWords,
} from '../../../shared/domain/attachments/attachment-limits.ts';
import { Card } from '../../components/Card.tsx';
import { CardRows } from '../../components/CardRows.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { LoadingRows } from '../../components/LoadingRows.tsx';
import { NoKeyChip } from '../../components/NoKeyChip.tsx';
import { useCall } from '../../lib/use-call.ts';
import { useHoldsKey } from '../../lib/use-holds-key.ts';
import { AddFile } from './AddFile.tsx';
import { CaseFile } from './CaseFile.tsx';
import classes from './CaseFiles.module.css';
import { EditNote } from './EditNote.tsx';

/** The files that are kept with a case. What is in one is seen only once a copy of it was saved. */
export function CaseFiles({ caseId }: { readonly caseId: string }): ReactElement {
  const files = useCall('attachments.ofCase', { caseId });
  const holdsKey = useHoldsKey();
  const [isAdding, setAdding] = useState(false);
  const [noting, setNoting] = useState<Attachment | null>(null);
  const listed = files.data ?? [];
  return (
    <Card
      title="Files"
      {...(files.isSuccess && { count: listed.length })}
      actions={
        holdsKey && (
          <Button
            variant="default"
            leftSection={<IconPaperclip aria-hidden size={15} stroke={1.8} />}
            onClick={() => setAdding(true)}
          >
            Add a file
          </Button>
        )
      }
    >
      {!holdsKey && (
        <div className={classes['noKey']}>
          <NoKeyChip />
          <span>
            Files are sealed with the key to addresses. A coordinator can add one, save a copy of
            one for you, or give you the key.
          </span>
        </div>
      )}
      {files.isError && <ErrorState error={files.error} onRetry={() => void files.refetch()} />}
      {files.isPending && <LoadingRows rows={2} />}
      {files.isSuccess && listed.length === 0 && (
        <EmptyState>
          No files are kept with this case. PDF, Word, Excel, e-mails, text and pictures can be, up
          to {sizeInWords(attachmentLimits.fileBytes)} each.
        </EmptyState>
      )}
      {listed.length > 0 && (
        <CardRows>
          {listed.map((file) => (
            <CaseFile
              key={file.id}
              file={file}
              maySave={holdsKey}
              onEditNote={() => setNoting(file)}
            />
          ))}
        </CardRows>
      )}
      {isAdding && <AddFile caseId={caseId} onClose={() => setAdding(false)} />}
      {noting !== null && <EditNote file={noting} onClose={() => setNoting(null)} />}
    </Card>
  );
}
