import { Autocomplete, TextInput, Textarea } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { notedProps } from './noted-props.tsx';
import { fieldMark, type FieldNote } from './form-fields.ts';

type Props = {
  readonly label: string;
  /** Beside the label, in a few muted words. */
  readonly about?: ReactNode;
  readonly path: string;
  readonly value: string;
  readonly note: FieldNote;
  readonly onChange: (text: string) => void;
  readonly placeholder?: string;
  /** Words to choose from; others may be typed too. */
  readonly choices?: readonly string[];
  /** So many lines at least. */
  readonly lines?: number;
  readonly maxLength?: number;
  readonly isDisabled?: boolean;
};

/** A field of words, with at most one sentence under it. */
export function TextField(props: Props): ReactElement {
  const { label, about, path, value, note, onChange, choices, lines } = props;
  const { placeholder, maxLength = 200, isDisabled = false } = props;
  const common = {
    label: (
      <>
        {label}
        {about}
      </>
    ),
    value,
    maxLength,
    disabled: isDisabled,
    autoComplete: 'off',
    spellCheck: lines !== undefined,
    ...(placeholder !== undefined && { placeholder }),
    ...notedProps(note),
    ...fieldMark(path),
  };
  if (choices !== undefined) {
    return (
      <Autocomplete
        size="sm"
        openOnFocus={false}
        data={[...choices]}
        onChange={onChange}
        {...common}
      />
    );
  }
  if (lines !== undefined) {
    return (
      <Textarea
        autosize
        minRows={lines}
        maxRows={10}
        onChange={(event) => onChange(event.currentTarget.value)}
        {...common}
      />
    );
  }
  return <TextInput onChange={(event) => onChange(event.currentTarget.value)} {...common} />;
}
