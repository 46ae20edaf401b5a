import { Button, Group, Modal, Radio, Stack, TextInput } from '@mantine/core';
import { type FormEvent, type ReactElement, useState } from 'react';
import type { Referral } from '../../../shared/domain/referral.ts';
import {
  checkRepeatFacts,
  RepeatFacts,
  type RepeatFactProblems,
} from '../../../shared/domain/repeat-facts.ts';
import { YesNoUnknown, yesNoUnknownNames } from '../../../shared/domain/yes-no-unknown.ts';
import { FormEnd } from '../../components/FormEnd.tsx';
import { DateField } from '../../components/DateField.tsx';
import { useChange } from '../../lib/use-change.ts';
import { useDraft } from '../../lib/use-draft.ts';
import { useReturnFocus } from '../../lib/use-return-focus.ts';
import classes from './RepeatNeedsForm.module.css';
import { decisionAreas } from './use-reopen.ts';

type Props = { readonly referral: Referral; readonly onDone: () => void };

export function RepeatNeedsForm({ referral, onDone }: Props): ReactElement {
  const { id, facts } = referral;
  const [known] = useState<RepeatFacts>(() => RepeatFacts.strip().parse(facts));
  const [said, setSaid] = useState(known);
  const [problems, setProblems] = useState<RepeatFactProblems>({});
  const draft = useDraft({
    place: `referral/${id}/repeat-facts`,
    schema: RepeatFacts,
    typed: said.otherArea === known.otherArea ? null : said,
    onGiveBack: (typed) => setSaid(typed ?? known),
  });
  const save = useChange('referrals.setRepeatFacts', {
    changes: decisionAreas,
    onSuccess: () => {
      draft.sent();
      onDone();
    },
  });
  useReturnFocus();
  const say = (news: Partial<RepeatFacts>): void => {
    setSaid({ ...said, ...news });
    setProblems({});
  };
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault();
    const found = checkRepeatFacts({ ...facts, ...said });
    setProblems(found);
    if (Object.keys(found).length === 0) save.mutate({ id, facts: said });
  };
  const date = {
    base: facts.receivedOn,
    maxDate: facts.receivedOn,
    clearable: true,
    placeholder: '9/11/2026',
    // A calendar would lie over the buttons.
    popoverProps: { disabled: true },
  };

  return (
    <Modal opened onClose={onDone} title="What the repeat rule needs" size="lg">
      <form onSubmit={handleSubmit} noValidate>
        <Stack gap="md">
          <Radio.Group
            label="Would it be a crime if reported?"
            description="Violence or threats, to property too; stalking or harassment; rape or sexual abuse. The older wording of the rule asks this."
            value={said.wouldBeCrime}
            onChange={(value) => say({ wouldBeCrime: YesNoUnknown.parse(value) })}
          >
            <Group gap="lg" mt="xs">
              {YesNoUnknown.options.map((value) => (
                <Radio
                  key={value}
                  value={value}
                  label={yesNoUnknownNames[value]}
                  data-autofocus={value === said.wouldBeCrime || undefined}
                />
              ))}
            </Group>
          </Radio.Group>
          <div className={classes['fields']}>
            <DateField
              label="Incident identified on"
              {...date}
              value={said.identifiedOn}
              onChange={(identifiedOn) => say({ identifiedOn })}
              error={problems.identifiedOn}
            />
            <TextInput
              label="Referred before in"
              placeholder="Another area"
              value={said.otherArea}
              onChange={(event) => say({ otherArea: event.currentTarget.value })}
              maxLength={200}
              error={problems.otherArea}
            />
            <DateField
              label="Referred there on"
              {...date}
              value={said.otherAreaReferredOn}
              onChange={(otherAreaReferredOn) => say({ otherAreaReferredOn })}
              error={problems.otherAreaReferredOn}
            />
          </div>
          <FormEnd draft={draft} onCancel={onDone}>
            <Button type="submit" loading={save.isPending}>
              Save
            </Button>
          </FormEnd>
        </Stack>
      </form>
    </Modal>
  );
}
