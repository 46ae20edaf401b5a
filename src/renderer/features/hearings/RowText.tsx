import { ActionIcon, Textarea } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { focusBeside, focusOnce } from './row-focus.ts';
import classes from './Rows.module.css';

type Props = {
  /** Of the row, such as `Action 2`. */
  readonly name: string;
  readonly label: string;
  readonly placeholder?: string;
  readonly error?: string | false;
  /** What would make the words clearer. Its line stays when there is nothing to say. */
  readonly advice?: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly onClose: () => void;
  readonly onRemove: () => void;
};

/** The end of an open row: the button that removes it, and its words, which Enter closes. */
export function RowText({
  name,
  label,
  placeholder = '',
  error = false,
  advice,
  value,
  onChange,
  onClose,
  onRemove,
}: Props): ReactElement {
  return (
    <>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={26}
        aria-label={`Remove ${name.toLowerCase()}`}
        onClick={({ currentTarget }) => {
          focusBeside(currentTarget);
          onRemove();
        }}
      >
        <IconX aria-hidden size={15} />
      </ActionIcon>
      <Textarea
        size="xs"
        ref={focusOnce}
        aria-label={`${name}: ${label}`}
        placeholder={placeholder}
        autosize
        minRows={1}
        maxRows={6}
        maxLength={2000}
        error={error}
        value={value}
        className={classes['whole'] ?? ''}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey) return;
          event.preventDefault();
          onClose();
        }}
      />
      {advice !== undefined && (
        <span role="status" className={classes['advice']} title={advice}>
          {advice}
        </span>
      )}
    </>
  );
}
