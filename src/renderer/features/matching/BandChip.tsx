import { IconQuestionMark } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { MatchBand } from '../../../shared/domain/matching/score-match.ts';
import { Chip } from '../../components/Chip.tsx';

/** How sure the finder is. */
export const BandChip = ({ band }: { readonly band: MatchBand }): ReactElement =>
  band === 'likely' ? (
    <Chip kind="open-point">Likely</Chip>
  ) : (
    <Chip kind="plain" icon={IconQuestionMark}>
      {band === 'possible' ? 'Possible' : 'Less likely'}
    </Chip>
  );
