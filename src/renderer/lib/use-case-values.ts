import { useSyncExternalStore } from 'react';
import type { CaseValue } from '../../shared/domain/confidential.ts';
import { ipc } from './ipc.ts';
import { createSignal } from './signal.ts';
import { useCall } from './use-call.ts';

/** How one confidential value is shown and copied. */
type Ways = {
  readonly holdsKey: boolean;
  readonly reveal: () => Promise<string>;
  readonly copying: {
    /** Somebody has been told what copying does since the store was opened. */
    readonly isAgreed: boolean;
    readonly agree: () => void;
    readonly copy: () => Promise<void>;
  };
};

/** Who was told, at which opening. */
const agreedBy = createSignal('');

/** The confidential values of a case, each asked for alone. */
export function useCaseValues(caseId: string): (value: CaseValue) => Ways {
  const status = useCall('store.status', {}).data;
  const agreed = useSyncExternalStore(agreedBy.subscribe, agreedBy.get);
  const viewer = status?.viewer ?? null;
  const opening = `${viewer?.userId} ${status?.lastOpenedAt}`;
  return (value) => ({
    holdsKey: viewer?.holdsAddressKey ?? false,
    reveal: async () => (await ipc.call('confidential.reveal', { caseId, value })).text,
    copying: {
      isAgreed: agreed === opening,
      agree: () => agreedBy.set(opening),
      copy: () => ipc.call('confidential.copy', { caseId, value }),
    },
  });
}
