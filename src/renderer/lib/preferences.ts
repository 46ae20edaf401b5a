import { notifications } from '@mantine/notifications';
import { knownPreferences, type Preferences } from '../../shared/domain/preferences.ts';
import { ipc } from './ipc.ts';
import { pageMeta } from './page-meta.ts';
import { createSignal } from './signal.ts';

/** Served with the page, so that its first paint is as the person chose. */
export const servedPreferences = (): Preferences =>
  knownPreferences({
    colourScheme: pageMeta('chosen-colour-scheme'),
    textSize: pageMeta('chosen-text-size'),
  });

export const preferences = createSignal(servedPreferences());

/** Holds at once, and is kept for the next start. */
export function choose(change: Partial<Preferences>): void {
  const chosen = { ...preferences.get(), ...change };
  preferences.set(chosen);
  ipc.call('preferences.save', chosen).catch(() => {
    notifications.show({
      color: 'red',
      title: 'Not kept',
      message: 'This window looks as you chose until it closes, but Casetable cannot remember it.',
    });
  });
}
