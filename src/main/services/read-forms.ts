import { readFile, stat } from 'node:fs/promises';
import { takeForm } from '../../shared/domain/form/take-form.ts';
import type { TakenForm } from '../../shared/domain/form/taken-form.ts';
import type { ReadForm } from '../../shared/domain/referral-form/read-form.ts';
import { AppError } from '../../shared/ipc/result.ts';
import { createFormReader } from '../import/form/form-reader.ts';
import { formLimits, tooLargeFile } from '../import/form/form-refusal.ts';
import { listAgencies } from '../store/forum-store.ts';
import type { Store } from '../store/store.ts';

type Options = {
  /** Where the built code of the reading thread lies. */
  readonly workerUrl: URL;
  readonly requireStore: () => Store;
};

/** Filled forms on their way into the form of a new referral. Nothing is kept of them here. */
export type FilledForms = {
  readonly readFile: (path: string) => Promise<TakenForm>;
  readonly readText: (text: string) => Promise<TakenForm>;
};

export function createFilledForms({ workerUrl, requireStore }: Options): FilledForms {
  const reader = createFormReader(workerUrl);
  const take = async (read: ReadForm): Promise<TakenForm> => {
    // Whoever locked meanwhile is refused here, and sees nothing of it.
    const store = requireStore();
    return takeForm(read, await listAgencies(store.db), store.today());
  };
  return {
    readFile: async (path) => {
      const today = requireStore().today();
      return take(await reader.readFile(await bytesOf(path), today));
    },
    readText: async (text) => take(await reader.readText(text, requireStore().today())),
  };
}

/** @throws AppError `unreadable-form` when it is too large, or cannot be opened */
async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > formLimits.fileBytes) throw tooLargeFile();
    return await readFile(path);
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError(
      'unreadable-form',
      'This file cannot be opened. Check that it is still there and not open elsewhere.',
    );
  }
}
