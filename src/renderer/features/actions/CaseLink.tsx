import type { ReactElement, ReactNode } from 'react';
import { TextLink } from '../../components/TextLink.tsx';
import { useMay } from '../../lib/viewer.ts';

type Props = {
  readonly caseId: string;
  /** @default false */
  readonly isMuted?: boolean;
  readonly children: ReactNode;
};

/** The way to the case of an action, for those who may read it; its number for everybody else. */
export const CaseLink = ({ caseId, isMuted = false, children }: Props): ReactElement =>
  useMay('cases.get') ? (
    <TextLink to={`/cases/${caseId}`} isMuted={isMuted}>
      {children}
    </TextLink>
  ) : (
    <>{children}</>
  );
