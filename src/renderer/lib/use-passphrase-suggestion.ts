import { useMutation } from '@tanstack/react-query';
import { ipc } from './ipc.ts';

type Suggestion = {
  readonly words: string | null;
  readonly error: Error | null;
  readonly isPending: boolean;
  /** Draws words in place of those before. */
  readonly draw: () => void;
};

/** Words that main draws when the person asks; they are kept by nothing but the screen. */
export function usePassphraseSuggestion(): Suggestion {
  const { data, error, isPending, mutate } = useMutation({
    mutationFn: () => ipc.call('users.suggestPassphrase', {}),
    // Nothing of it stays when the form is gone.
    gcTime: 0,
  });
  return { words: data?.passphrase ?? null, error, isPending, draw: () => mutate() };
}
