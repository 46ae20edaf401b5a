import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import type { TakenForm } from '../../../shared/domain/form/taken-form.ts';
import { errorText } from '../../lib/error-text.ts';

/** One filled form that was read, until somebody takes it into the form or lets it go. */
export function useRead(): {
  readonly taken: TakenForm | null;
  readonly isBusy: boolean;
  readonly read: (ask: () => Promise<TakenForm | null>) => void;
  readonly forget: () => void;
} {
  const [taken, setTaken] = useState<TakenForm | null>(null);
  const [isBusy, setBusy] = useState(false);
  const read = async (ask: () => Promise<TakenForm | null>): Promise<void> => {
    setBusy(true);
    try {
      setTaken(await ask());
    } catch (error) {
      notifications.show({ color: 'red', title: 'Not read', message: errorText(error) });
    } finally {
      setBusy(false);
    }
  };
  return {
    taken,
    isBusy,
    read: (ask) => {
      if (!isBusy) void read(ask);
    },
    forget: () => setTaken(null),
  };
}
