import type { ReactElement } from 'react';
import type { Role } from './open-matches.ts';
import { PartModal } from './PartModal.tsx';
import { usePreview } from './use-preview.ts';

type Props = {
  readonly referralId: string;
  readonly role: Role;
  readonly onPart: () => void;
  readonly onClose: () => void;
};

/** Asks whether somebody of a referral is to have a record of their own. */
export function PartShared({ referralId, role, onPart, onClose }: Props): ReactElement {
  const previewed = usePreview('matching.previewSeparate', { referralId, role });
  return (
    <PartModal
      title={`Not the same ${role}?`}
      previewed={previewed}
      onPart={onPart}
      onClose={onClose}
    >
      The {role} gets a record of their own, made of what this referral said, and the referral a
      case of its own with what was recorded for it.
    </PartModal>
  );
}
