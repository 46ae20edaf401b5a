import { Button } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useFocusOnShow } from '../../lib/use-focus-on-show.ts';
import classes from './ChooseStep.module.css';

type Props = { readonly heading: string; readonly text: string; readonly onChoose: () => void };

export function ChooseStep({ heading, text, onChoose }: Props): ReactElement {
  const button = useFocusOnShow<HTMLButtonElement>();
  return (
    <section className={classes['choose']} aria-label="Choose a file">
      <IconFileSpreadsheet aria-hidden size={40} stroke={1.4} className={classes['icon'] ?? ''} />
      <h2>{heading}</h2>
      <p>{text}</p>
      <Button ref={button} onClick={onChoose}>
        Choose a file…
      </Button>
      <p className={classes['quiet']}>
        The file is read on this computer and stays as it is. What it says goes into the encrypted
        store only.
      </p>
    </section>
  );
}
