import { Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import type { ReactElement, ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { fillEmpty } from '../../../shared/domain/form/fill-empty.ts';
import { anEmptyForm } from '../../../shared/domain/form/typed-referral.ts';
import type { TakenForm } from '../../../shared/domain/form/taken-form.ts';
import { GivenBack } from '../../components/GivenBack.tsx';
import { KeyCap } from '../../components/KeyCap.tsx';
import { LoadingRows } from '../../components/LoadingRows.tsx';
import { Page } from '../../components/Page.tsx';
import { PageTitle } from '../../components/PageTitle.tsx';
import { today } from '../../lib/format.ts';
import { usePageKeys } from '../../lib/page-keys.ts';
import { useCall } from '../../lib/use-call.ts';
import { useDraft } from '../../lib/use-draft.ts';
import { useHoldsKey } from '../../lib/use-holds-key.ts';
import { ReadFormButtons } from './ReadFormButtons.tsx';
import { FormColumn } from './FormColumn.tsx';
import classes from './ReferralForm.module.css';
import { useEscape } from './use-escape.ts';
import { useFormLook, type FormLook } from './use-form-look.ts';
import { useFormSave } from './use-form-save.ts';
import { FormDraft, useFormState, type FormChanges } from './use-form-state.ts';
import { useOpenPeople } from './use-open-people.ts';
import { useSectionKeys } from './use-section-keys.ts';

/** What the finder beside the form needs of it. */
export type FinderProps = {
  readonly form: FormDraft;
  readonly look: FormLook | undefined;
  readonly isTouched: boolean;
  readonly error: Error | null;
  readonly onRetry: () => void;
  readonly changes: Pick<FormChanges, 'say' | 'takeBack'>;
};

type Props = {
  /** Each form that is being typed has a draft of its own. */
  readonly draftId: string;
  readonly renderFinder: (props: FinderProps) => ReactNode;
};

const pageKeys = [
  { keys: ['F1', '…', 'F6'], does: 'go to a part of the form' },
  { keys: ['Alt F'], does: 'to who may be meant, and back' },
  { keys: ['Alt L'], does: 'link: they are the same' },
  { keys: ['Alt D'], does: 'they are somebody else' },
  { keys: ['Alt O'], does: 'open their case' },
  { keys: ['Ctrl Enter'], does: 'save and decide' },
  { keys: ['Esc'], does: 'keep as a draft and leave' },
];

/** A referral is typed once, with who may be meant beside it from the first letters on. */
export function ReferralForm({ draftId, renderFinder }: Props): ReactElement {
  const navigate = useNavigate();
  const { draft: typed, form, giveBack, changes } = useFormState(() => anEmptyForm(today()));
  const draft = useDraft({
    place: `form/${draftId}`,
    schema: FormDraft,
    typed,
    onGiveBack: giveBack,
  });
  const isTouched = typed !== null;
  const look = useFormLook(form, isTouched);
  const people = useOpenPeople();
  const saving = useFormSave(form, draft, people.showField);
  const forum = useCall('forum.get', {}).data;
  const agencies = useCall('agencies.list', {}).data;
  const holdsKey = useHoldsKey();

  usePageKeys(pageKeys);
  useSectionKeys();
  const fill = (taken: TakenForm): void =>
    changes.change(fillEmpty(form.typed, taken.typed, today()));
  const leave = (): void => {
    draft.putAway();
    void navigate('/referrals');
  };
  useEscape(leave);
  useHotkeys([['mod+Enter', saving.save]], []);

  if (forum === undefined || agencies === undefined) return <LoadingRows />;
  return (
    <Page>
      <PageTitle title="New referral" note={forum.name}>
        <ReadFormButtons draftId={draftId} isDisabled={!holdsKey} onFill={fill} />
      </PageTitle>
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
            Keep as draft
          </Button>
          <Button
            onClick={saving.save}
            loading={saving.isBusy}
            disabled={!holdsKey}
            aria-keyshortcuts="Control+Enter"
            rightSection={<KeyCap>Ctrl Enter</KeyCap>}
          >
            Save and decide
          </Button>
        </FormColumn>
        {renderFinder({
          form,
          look: look.data,
          isTouched,
          error: look.error,
          onRetry: () => void look.refetch(),
          changes,
        })}
      </div>
    </Page>
  );
}
