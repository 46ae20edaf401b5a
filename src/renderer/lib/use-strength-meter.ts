import { useEffect, useState } from 'react';
import { loadPassphraseMeter, type PassphraseMeter } from '../../shared/domain/passphrase-meter.ts';

/** The meter once it has loaded; null until then. */
export function useStrengthMeter(): PassphraseMeter | null {
  const [meter, setMeter] = useState<PassphraseMeter | null>(null);

  useEffect(() => {
    let isGone = false;
    void loadPassphraseMeter().then((loaded) => {
      if (!isGone) setMeter(() => loaded);
    });
    return () => {
      isGone = true;
    };
  }, []);

  return meter;
}
