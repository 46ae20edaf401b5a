import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import type { FormMatches } from '../../shared/domain/matching/match-view.ts';
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
      matches={look && matchesNow(look, form)}
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

/**
 * The last answer, without those beside the pair whose places may have changed since: nobody must be linked
 * to whoever moved up.
 */
const matchesNow = (
  { matches, counts }: NonNullable<FinderProps['look']>,
  { typed }: FinderProps['form'],
): FormMatches => {
  const now = { victim: typed.victims.length, perpetrator: typed.perpetrators.length };
  return { ...matches, further: matches.further.filter(({ role }) => counts[role] === now[role]) };
};

/** By what a person is found. */
const saysNobody = ({ typed }: FinderProps['form']): boolean =>
  [...typed.victims, ...typed.perpetrators].every(
    ({ firstName, surname, born, postcode, phone, address }) =>
      [firstName, surname, born, postcode, phone, address].every((text) => text.trim() === ''),
  );
