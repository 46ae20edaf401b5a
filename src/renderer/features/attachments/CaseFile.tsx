import { Button, Group } from '@mantine/core';
import type { ReactElement } from 'react';
import {
  type Attachment,
  attachmentTypeNames,
} from '../../../shared/domain/attachments/attachment.ts';
import { sizeInWords } from '../../../shared/domain/attachments/attachment-limits.ts';
import { CardRow } from '../../components/CardRow.tsx';
import { shortMoment } from '../../lib/format.ts';
import classes from './CaseFile.module.css';
import { useRemoveFile, useSaveCopy } from './use-files.ts';

type Props = {
  readonly file: Attachment;
  /** Whether the viewer holds the key by which a copy is opened. */
  readonly maySave: boolean;
  readonly onEditNote: () => void;
};

export function CaseFile({ file, maySave, onEditNote }: Props): ReactElement {
  const { id, fileName, type, bytes, note, addedBy, addedAt } = file;
  const copy = useSaveCopy();
  const remove = useRemoveFile();
  const facts = `${attachmentTypeNames[type]}, ${sizeInWords(bytes)}, added by ${addedBy}, ${shortMoment(addedAt)}`;
  return (
    <CardRow
      lead={fileName}
      note={
        <>
          <div>{facts}</div>
          {note !== '' && <div className={classes['note']}>{note}</div>}
        </>
      }
    >
      <Group gap="xs" wrap="nowrap">
        {maySave && (
          <Button
            size="xs"
            variant="default"
            loading={copy.isPending}
            aria-label={`Save a copy of ${fileName}`}
            onClick={() => copy.mutate({ attachmentId: id })}
          >
            Save a copy…
          </Button>
        )}
        <Button
          size="xs"
          variant="subtle"
          aria-label={`${note === '' ? 'Add' : 'Edit'} note on ${fileName}`}
          onClick={onEditNote}
        >
          {note === '' ? 'Add note' : 'Edit note'}
        </Button>
        <Button
          size="xs"
          variant="subtle"
          loading={remove.isPending}
          aria-label={`Remove ${fileName}`}
          onClick={() => remove.mutate({ attachmentId: id })}
        >
          Remove
        </Button>
      </Group>
    </CardRow>
  );
}
