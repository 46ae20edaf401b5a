import { Button, Group, NumberInput, Stack, TextInput } from '@mantine/core';
import { TimeInput } from '@mantine/dates';
import { useForm } from '@mantine/form';
import type { ReactElement } from 'react';
import { MeetingPlan } from '../../../shared/domain/meeting.ts';
import { DateField } from '../../components/DateField.tsx';
import { today } from '../../lib/format.ts';
import classes from './MeetingForm.module.css';
import type { PlanDraft } from './next-plan.ts';

export type MeetingFrame = { readonly openingMinutes: number; readonly closingMinutes: number };

type Values = PlanDraft & MeetingFrame;

type Props = {
  readonly initial: PlanDraft;
  /** Minutes before and after the cases; absent while the forum's own are to be used. */
  readonly frame?: MeetingFrame;
  readonly submitLabel: string;
  readonly isBusy: boolean;
  readonly onSubmit: (plan: MeetingPlan, frame: MeetingFrame) => void;
  readonly onCancel: () => void;
};

/** The plan's own rules, said beside the field that each concerns. */
function problemsOf(values: Values): Record<string, string> {
  const { openingMinutes, closingMinutes, ...plan } = values;
  const problems: Record<string, string> = {};
  const parsed = MeetingPlan.safeParse(plan);
  for (const { path, message } of parsed.error?.issues ?? []) {
    const field = String(path[0]);
    problems[field] ??= field === 'heldOn' ? 'Give the date, such as 12/11/2026' : message;
  }
  if (!isMinutes(openingMinutes)) problems['openingMinutes'] = 'Give minutes from 0 to 240';
  if (!isMinutes(closingMinutes)) problems['closingMinutes'] = 'Give minutes from 0 to 240';
  return problems;
}

const isMinutes = (value: unknown): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 240;

export function MeetingForm(props: Props): ReactElement {
  const { initial, frame, submitLabel, isBusy, onSubmit, onCancel } = props;
  const form = useForm<Values>({
    initialValues: {
      ...initial,
      openingMinutes: frame?.openingMinutes ?? 0,
      closingMinutes: frame?.closingMinutes ?? 0,
    },
    validate: problemsOf,
  });
  const { value: heldOn, onChange: setHeldOn, ...date } = form.getInputProps('heldOn');

  const handleSubmit = ({ openingMinutes, closingMinutes, ...plan }: Values): void =>
    onSubmit(MeetingPlan.parse(plan), { openingMinutes, closingMinutes });

  return (
    <form onSubmit={form.onSubmit(handleSubmit)} noValidate>
      <Stack gap="lg">
        <div className={classes['when']}>
          <DateField
            label="Date"
            placeholder="12/11/2026"
            base={today()}
            value={heldOn}
            onChange={setHeldOn}
            data-autofocus
            {...date}
          />
          <TimeInput label="Start" {...form.getInputProps('startsAt')} />
          <TimeInput label="End" {...form.getInputProps('endsAt')} />
        </div>
        <TextInput
          label="Place"
          description="A room, or the link of a remote meeting"
          {...form.getInputProps('place')}
        />
        <div className={classes['people']}>
          <TextInput label="Chair" {...form.getInputProps('chair')} />
          <TextInput label="Minute taker" {...form.getInputProps('minuteTaker')} />
          {frame !== undefined && (
            <>
              <NumberInput
                label="Opening, minutes"
                min={0}
                max={240}
                {...form.getInputProps('openingMinutes')}
              />
              <NumberInput
                label="Closing, minutes"
                min={0}
                max={240}
                {...form.getInputProps('closingMinutes')}
              />
            </>
          )}
        </div>
        <Group gap="sm">
          <Button type="submit" loading={isBusy}>
            {submitLabel}
          </Button>
          <Button variant="default" onClick={onCancel}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
