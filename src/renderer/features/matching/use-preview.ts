import type { MatchPreview } from '../../../shared/domain/matching/match-preview.ts';
import type { CallName, InputOf } from '../../lib/ipc.ts';
import { useCall } from '../../lib/use-call.ts';

type PreviewName = Extract<CallName, `matching.preview${string}`>;

type Previewed = {
  readonly preview: MatchPreview | undefined;
  readonly error: Error | null;
};

/** Asks what a decision would do; of another question asked before it shows nothing. */
export function usePreview<N extends PreviewName>(name: N, input: InputOf<N> | null): Previewed {
  const { data, error, isPlaceholderData } = useCall<PreviewName>(
    name,
    input ?? ({} as InputOf<PreviewName>),
    { enabled: input !== null },
  );
  if (input === null) return { preview: undefined, error: null };
  return { preview: isPlaceholderData || error !== null ? undefined : data, error };
}
