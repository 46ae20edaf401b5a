import { VisuallyHidden } from '@mantine/core';
import { type ReactElement, useMemo } from 'react';
import type { PassphraseMeter } from '../../shared/domain/passphrase-meter.ts';
import { strengthNames, strengthOf } from '../lib/passphrase-strength.ts';
import classes from './PassphraseStrength.module.css';

type Props = { readonly passphrase: string; readonly meter: PassphraseMeter | null };

/** How hard a passphrase is to guess: bars for the eye, the same in words, and one piece of advice. */
export function PassphraseStrength({ passphrase, meter }: Props): ReactElement {
  // Weighing takes a moment, and the form is drawn anew whenever any of its fields changes.
  const strength = useMemo(
    () => (passphrase === '' || meter === null ? null : strengthOf(passphrase, meter)),
    [passphrase, meter],
  );
  const words = strength === null ? '' : strengthNames[strength.score];
  return (
    <div className={classes['strength']}>
      <VisuallyHidden>
        <meter
          aria-label="Strength of the passphrase"
          max={4}
          value={strength?.score ?? 0}
          aria-valuetext={words || 'Nothing typed'}
        />
      </VisuallyHidden>
      <div aria-hidden className={classes['bars']} data-score={strength?.score}>
        {[1, 2, 3, 4].map((bar) => (
          <span key={bar} data-filled={(strength !== null && strength.score >= bar) || undefined} />
        ))}
      </div>
      <div aria-live="polite" className={classes['words']}>
        {words !== '' && <strong>{words}</strong>}
        {strength === null
          ? 'At least 14 characters; five unrelated words are best.'
          : strength.advice}
      </div>
    </div>
  );
}
