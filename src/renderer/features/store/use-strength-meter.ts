import { useEffect, useState } from 'react';
import { loadStrengthMeter, type StrengthMeter } from './passphrase-strength.ts';

/** The meter once it has loaded; null until then. */
export function useStrengthMeter(): StrengthMeter | null {
  const [meter, setMeter] = useState<StrengthMeter | null>(null);

  useEffect(() => {
    let isGone = false;
    void loadStrengthMeter().then((loaded) => {
      if (!isGone) setMeter(() => loaded);
    });
    return () => {
      isGone = true;
    };
  }, []);

  return meter;
}
