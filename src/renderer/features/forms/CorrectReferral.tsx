import { Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useCallback, useState, type ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { z } from 'zod';
import { dateWithYear } from '../../../shared/domain/date-words.ts';
import { pairOf, type TypedReferral } from '../../../shared/domain/form/typed-referral.ts';
import { fullName } from '../../../shared/domain/person.ts';
import type { KeptValue } from '../../../shared/domain/form/kept-values.ts';
import { ErrorState } from '../../components/ErrorState.tsx';
import { GivenBack } from '../../components/GivenBack.tsx';
import { KeyCap } from '../../components/KeyCap.tsx';
import { LoadingRows } from '../../components/LoadingRows.tsx';
import { Page } from '../../components/Page.tsx';
import { PageTitle } from '../../components/PageTitle.tsx';
import { today } from '../../lib/format.ts';
import { ipc, type OutputOf } from '../../lib/ipc.ts';
import { usePageKeys } from '../../lib/page-keys.ts';
import { useCall } from '../../lib/use-call.ts';
import { useChange } from '../../lib/use-change.ts';
import { useDraft } from '../../lib/use-draft.ts';
import { useHoldsKey } from '../../lib/use-holds-key.ts';
import { CorrectionChanges } from './CorrectionChanges.tsx';
import { FormColumn } from './FormColumn.tsx';
import { KeptValues } from './kept-values.ts';
import classes from './ReferralForm.module.css';
import { useCheckedSave } from './use-checked-save.ts';
import { useCorrectionLook } from './use-correction-look.ts';
import { useEscape } from './use-escape.ts';
import { FormDraft, useFormState } from './use-form-state.ts';
import { useOpenPeople } from './use-open-people.ts';
import { useSectionKeys } from './use-section-keys.ts';

const pageKeys = [
  { keys: ['F1', '…', 'F6'], does: 'go to a part of the form' },
  { keys: ['Ctrl Enter'], does: 'save the correction' },
  { keys: ['Esc'], does: 'keep as a draft and leave' },
];

/** What is typed, with what the referral said when it was begun. */
const CorrectionDraft = z.strictObject({ form: FormDraft, revision: z.string() });

type Props = { readonly referralId: string };

/** A saved referral in its form again. Give it a `key` by the referral. */
export function CorrectReferral({ referralId }: Props): ReactElement {
  const { data: saved, error, refetch } = useCall('forms.open', { id: referralId });
  if (error !== null) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (saved === undefined) return <LoadingRows />;
  // What it says now starts the form anew; what was typed comes back as a draft, and is refused.
  return <CorrectForm key={saved.revision} referralId={referralId} saved={saved} />;
}

/** `Leila Mbeki and Nicholas Clarke, received 5 Oct 2026`, as it is saved. */
function whichReferral(typed: TypedReferral): string {
  const { victim, perpetrator } = pairOf(typed);
  const names = [victim, perpetrator].map(({ isNotKnown, ...person }) =>
    isNotKnown ? 'somebody not known' : fullName(person),
  );
  const received = typed.receivedOn === null ? '' : `, received ${dateWithYear(typed.receivedOn)}`;
  return `${names.join(' and ')}${received}`;
}

type FormProps = Props & { readonly saved: OutputOf<'forms.open'> };

function CorrectForm({ referralId, saved }: FormProps): ReactElement {
  const navigate = useNavigate();
  const { draft: typed, form, giveBack, changes } = useFormState(() => saved.typed);
  const [revision, setRevision] = useState(saved.revision);
  const draft = useDraft({
    place: `referral/${referralId}/correction`,
    schema: CorrectionDraft,
    typed: typed === null ? null : { form: typed, revision },
    onGiveBack: (given) => {
      giveBack(given?.form ?? null);
      setRevision(given?.revision ?? saved.revision);
    },
  });
  const corrected = { id: referralId, typed: form.typed, revision };
  const look = useCorrectionLook(corrected, typed !== null);
  const people = useOpenPeople();
  const goBack = (): void => void navigate(`/referrals/${referralId}`, { replace: true });
  const sending = useChange('forms.correct', {
    changes: ['referrals', 'cases', 'persons', 'history', 'matching', 'today', 'search', 'forms'],
    onSuccess: () => {
      draft.sent();
      notifications.show({ message: 'Corrected. What it said before is in its history.' });
      goBack();
    },
  });
  const saving = useCheckedSave({
    look: () => ipc.call('forms.lookAtCorrection', corrected),
    send: () => {
      draft.sending();
      sending.mutate(corrected);
    },
    isSending: sending.isPending,
    onProblem: people.showField,
  });
  const forum = useCall('forum.get', {}).data;
  const agencies = useCall('agencies.list', {}).data;
  const holdsKey = useHoldsKey();
  const reveal = useCallback(
    async (value: KeptValue) =>
      (await ipc.call('forms.revealKept', { id: referralId, revision, value })).text,
    [referralId, revision],
  );
  const changed = typed === null ? [] : look.data?.changes;
  const leave = (): void => {
    draft.putAway();
    goBack();
  };

  usePageKeys(pageKeys);
  useSectionKeys();
  useEscape(leave);
  useHotkeys([['mod+Enter', saving.save]], []);

  if (forum === undefined || agencies === undefined) return <LoadingRows />;
  return (
    <Page>
      <PageTitle title="Correct a referral" note={whichReferral(saved.typed)} />
      <KeptValues value={reveal}>
        <div className={classes['columns']}>
          <FormColumn
            form={form}
            look={look.data}
            saving={saving}
            changes={changes}
            people={people}
            forum={forum}
            agencies={agencies}
            holdsKey={holdsKey}
            today={today()}
            given={<GivenBack from={draft.givenBackFrom} onDiscard={draft.discard} />}
          >
            <Button
              variant="default"
              onClick={leave}
              aria-keyshortcuts="Escape"
              rightSection={<KeyCap>Esc</KeyCap>}
            >
              {typed === null ? 'Back' : 'Keep as draft'}
            </Button>
            <Button
              onClick={saving.save}
              loading={saving.isBusy}
              disabled={!holdsKey || changed?.length === 0}
              aria-keyshortcuts="Control+Enter"
              rightSection={<KeyCap>Ctrl Enter</KeyCap>}
            >
              Save the correction
            </Button>
          </FormColumn>
          <CorrectionChanges
            changes={changed}
            isDecided={saved.status !== 'received'}
            error={look.error}
            onRetry={() => void look.refetch()}
            onShow={people.showField}
          />
        </div>
      </KeptValues>
    </Page>
  );
}
