import type { ReactElement } from 'react';
import { fullName } from '../../../shared/domain/person.ts';
import type { PersonRecord } from '../../../shared/ipc/contract/persons.ts';
import { Card } from '../../components/Card.tsx';
import { Confidential } from '../../components/Confidential.tsx';
import { Facts } from '../../components/Facts.tsx';
import { ipc } from '../../lib/ipc.ts';
import { useHoldsKey } from '../../lib/use-holds-key.ts';
import { useRevealKey } from '../../lib/use-reveal-key.ts';

type Props = { readonly personId: string; readonly record: PersonRecord };

/** What referrals said of a person, the latest last. */
export function PersonFacts({ personId, record }: Props): ReactElement {
  const { person, otherNames } = record;
  const holdsKey = useHoldsKey();
  useRevealKey();
  const confidential = (field: 'address' | 'phone', isThere: boolean): ReactElement | '' =>
    isThere ? (
      <Confidential
        what={field}
        holdsKey={holdsKey}
        reveal={async () => (await ipc.call('confidential.revealPerson', { personId, field })).text}
      />
    ) : (
      ''
    );
  const names = otherNames.map((name) =>
    name.kind === 'previous' ? `${fullName(name)} (before)` : fullName(name),
  );
  return (
    <Card title="As referrals described them" padded>
      <Facts
        facts={[
          ['Also known as', names.join(', ')],
          ['Safe to contact', person.safeContact],
          ['Address', confidential('address', person.hasAddress)],
          ['Phone', confidential('phone', person.hasPhone)],
          ['Language', person.language],
          ['Interpreter', person.interpreter],
        ]}
      />
    </Card>
  );
}
