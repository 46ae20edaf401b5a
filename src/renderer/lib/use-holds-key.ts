import { useCall } from './use-call.ts';

/** Whether whoever is at the store holds the key to addresses. */
export const useHoldsKey = (): boolean =>
  useCall('store.status', {}).data?.viewer?.holdsAddressKey ?? false;
