import { VisuallyHidden } from '@mantine/core';
import type { ReactElement } from 'react';
import { type StrengthMeter, strengthNames } from './passphrase-strength.ts';
import classes from './PassphraseStrength.module.css';

type Props = { readonly passphrase: string; readonly meter: StrengthMeter | null };

/** How hard a passphrase is to guess: bars for the eye, the same in words, and one piece of advice. */
export function PassphraseStrength({ passphrase, meter }: Props): ReactElement {
  const strength = passphrase === '' || meter === null ? null : meter(passphrase);
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
          ? 'At least 14 characters; four unrelated words are good.'
          : strength.advice}
      </div>
    </div>
  );
}
