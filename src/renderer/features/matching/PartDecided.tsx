import { type ReactElement, type ReactNode, useState } from 'react';
import { useChange } from '../../lib/use-change.ts';
import { showUndo } from '../../components/show-undo.ts';
import { PartModal } from './PartModal.tsx';
import { identityAreas, useJoinAgain } from './use-match-decisions.ts';
import { usePreview } from './use-preview.ts';

type Props = {
  readonly title: string;
  readonly decisionIds: readonly string[];
  readonly children: ReactNode;
  readonly onClose: () => void;
};

/** Parts what these decisions joined, once it was shown what comes of it. */
export function PartDecided({ title, decisionIds, children, onClose }: Props): ReactElement {
  const [refused, setRefused] = useState<Error | null>(null);
  const previewed = usePreview('matching.previewUndo', { decisionIds: [...decisionIds] });
  const joinAgain = useJoinAgain();
  const part = useChange('matching.undo', {
    changes: identityAreas,
    onSuccess: () => {
      onClose();
      showUndo('Parted', () => void joinAgain(decisionIds));
    },
    onError: setRefused,
  });
  return (
    <PartModal
      title={title}
      previewed={previewed}
      refused={refused}
      isBusy={part.isPending}
      onPart={() => part.mutate({ decisionIds: [...decisionIds] })}
      onClose={onClose}
    >
      {children}
    </PartModal>
  );
}
