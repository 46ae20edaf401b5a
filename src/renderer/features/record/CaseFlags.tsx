import { IconFlag } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { caseKinds } from '../../../shared/domain/entries/case-kinds.ts';
import { flagNames } from '../../../shared/domain/entries/person-kinds.ts';
import { entriesOf, isInForce } from '../../../shared/domain/entries/standing.ts';
import { Chip } from '../../components/Chip.tsx';
import { today } from '../../lib/format.ts';
import { useCaseRecord } from './use-case-record.ts';

type Props = { readonly caseId: string };

const flags: Readonly<Record<string, string>> = flagNames;
const plans: Readonly<Record<string, string>> = caseKinds.child.fields.plan.choices;

/** What is flagged of the people of a case today, and plans for its children. */
export function CaseFlags({ caseId }: Props): ReactElement | null {
  const { known } = useCaseRecord(caseId);
  if (known === undefined) return null;
  const standing = known.entries.filter((entry) => isInForce(entry, today()));
  const flagged = entriesOf(standing, 'flag').map(({ says }) => flags[says.flag] ?? says.flag);
  const planned = entriesOf(standing, 'child')
    .filter(({ says }) => says.plan !== 'none')
    .map(({ says }) => plans[says.plan] ?? says.plan);
  return (
    <>
      {[...new Set(flagged)].map((name) => (
        <Chip key={name} kind="open-point" icon={IconFlag}>
          {name}
        </Chip>
      ))}
      {[...new Set(planned)].map((name) => (
        <Chip key={name} kind="plain">
          {name}
        </Chip>
      ))}
    </>
  );
}
