import { Button, Input } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type ReactElement, useContext, useEffect, useRef, useState } from 'react';
import type { KeptValue } from '../../../shared/domain/form/kept-values.ts';
import { errorText } from '../../lib/error-text.ts';
import { fieldMark, focusField } from './form-fields.ts';
import classes from './KeptField.module.css';
import { KeptValues } from './kept-values.ts';
import { SealedMark } from './SealedMark.tsx';

type Props = {
  readonly label: string;
  readonly path: string;
  readonly value: KeptValue;
  /** It is shown from now on, and can be typed over. */
  readonly onShow: (text: string) => void;
};

/** In the place of a confidential field of a saved referral: it stays as it is until it is shown. */
export function KeptField({ label, path, value, onShow }: Props): ReactElement {
  const reveal = useContext(KeptValues);
  const [isAsking, setIsAsking] = useState(false);
  // The answer is for whom it was asked of: they may have moved up in their list, or be gone.
  const latest = useRef<Props['onShow'] | null>(null);
  useEffect(() => {
    latest.current = onShow;
    return () => {
      latest.current = null;
    };
  }, [onShow]);
  const show = async (): Promise<void> => {
    if (reveal === null) return;
    setIsAsking(true);
    try {
      const text = await reveal(value);
      latest.current?.(text);
      // The field takes this place with the next drawing.
      setTimeout(() => focusField(path));
    } catch (error) {
      notifications.show({ color: 'red', title: 'Not shown', message: errorText(error) });
      setIsAsking(false);
    }
  };
  return (
    <Input.Wrapper
      labelElement="div"
      label={
        <>
          {label}
          <SealedMark />
        </>
      }
    >
      <div className={classes['kept']}>
        <span>Kept as it is</span>
        <Button
          size="compact-xs"
          variant="subtle"
          loading={isAsking}
          onClick={() => void show()}
          aria-label={`Show ${label.toLowerCase()} to correct it`}
          {...fieldMark(path)}
        >
          Show
        </Button>
      </div>
    </Input.Wrapper>
  );
}
