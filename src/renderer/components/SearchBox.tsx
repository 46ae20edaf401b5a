import { CloseButton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { type ReactElement, useState } from 'react';
import classes from './SearchBox.module.css';

type Props = {
  readonly label: string;
  readonly onSearch: (text: string) => void;
};

/** Words to look for, passed on after a short pause. */
export function SearchBox({ label, onSearch }: Props): ReactElement {
  const [text, setText] = useState('');
  const searchSoon = useDebouncedCallback(onSearch, 200);

  const handleChange = (next: string): void => {
    setText(next);
    searchSoon(next.trim());
  };

  return (
    <TextInput
      type="search"
      aria-label={label}
      placeholder={label}
      value={text}
      maxLength={200}
      onChange={(event) => handleChange(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') handleChange('');
      }}
      leftSection={<IconSearch aria-hidden size={15} stroke={1.8} />}
      rightSection={
        text === '' ? null : <CloseButton aria-label="Clear" onClick={() => handleChange('')} />
      }
      className={classes['box'] ?? ''}
    />
  );
}
