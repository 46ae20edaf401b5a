import { createStoreAccess, type Store } from '../../src/main/store/store.ts';
import { anId } from './builders.ts';
import { addViewer, anAccess, aViewer, type TestStore } from './test-store.ts';

/** The same store as a chair has it at the same time. */
export async function asChair(store: TestStore): Promise<Store> {
  const viewer = aViewer({ userId: anId(), name: 'R. Hargreaves', role: 'chair' });
  const opened = { ...store, db: store.whole, descriptor: -1, setReadOnly: () => {} };
  await addViewer({ ...store, viewer });
  const chair = createStoreAccess(opened, anAccess(store, store.now, viewer));
  await chair.closuresChanged();
  return chair;
}
