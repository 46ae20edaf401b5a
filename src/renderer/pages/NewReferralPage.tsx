import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { pairOf } from '../../shared/domain/form/typed-referral.ts';
import { type FinderProps, ReferralForm } from '../features/forms/ReferralForm.tsx';
import { FormFinder } from '../features/matching/FormFinder.tsx';
import { useHoldsKey } from '../lib/use-holds-key.ts';

export function NewReferralPage(): ReactElement {
  const { draftId = '' } = useParams();
  return (
    <ReferralForm
      key={draftId}
      draftId={draftId}
      renderFinder={(props) => <FinderOfForm {...props} />}
    />
  );
}

function FinderOfForm({ form, look, error, onRetry, changes }: FinderProps): ReactElement {
  const holdsKey = useHoldsKey();
  return (
    <FormFinder
      matches={look?.matches}
      isEmpty={saysNobody(form)}
      holdsKey={holdsKey}
      error={error}
      onRetry={onRetry}
      said={form.said}
      onSay={changes.say}
      onTakeBack={changes.takeBack}
    />
  );
}

/** By what a person is found. */
const saysNobody = ({ typed }: FinderProps['form']): boolean =>
  Object.values(pairOf(typed)).every(({ firstName, surname, born, postcode, phone, address }) =>
    [firstName, surname, born, postcode, phone, address].every((text) => text.trim() === ''),
  );
