import { Button, Group, NumberInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { ComponentProps, ReactElement } from 'react';
import { z } from 'zod';
import { MeetingPlan } from '../../../shared/domain/meeting.ts';
import { CalendarDate } from '../../../shared/domain/calendar-date.ts';
import { DateField } from '../../components/DateField.tsx';
import { CancelButton } from '../../components/CancelButton.tsx';
import { GivenBack } from '../../components/GivenBack.tsx';
import { today } from '../../lib/format.ts';
import { useDraft } from '../../lib/use-draft.ts';
import classes from './MeetingForm.module.css';
import type { PlanDraft } from './next-plan.ts';
import { TimeField } from './TimeField.tsx';
import { typedTime } from './typed-time.ts';

export type MeetingFrame = { readonly openingMinutes: number; readonly closingMinutes: number };

type Values = PlanDraft & MeetingFrame;

/** As it is being typed: what is missing or wrong is told when it is sent. */
const TypedPlan: z.ZodType<Values> = z.strictObject({
  heldOn: CalendarDate.nullable(),
  startsAt: z.string(),
  endsAt: z.string(),
  place: z.string(),
  chair: z.string(),
  minuteTaker: z.string(),
  openingMinutes: z.number(),
  closingMinutes: z.number(),
});

type Props = {
  readonly initial: PlanDraft;
  /** Minutes before and after the cases; absent while the forum's own are to be used. */
  readonly frame?: MeetingFrame;
  /** Where it is kept until it is sent, such as `meeting/<id>/plan`. */
  readonly keptAt: string;
  readonly submitLabel: string;
  readonly isBusy: boolean;
  readonly onSubmit: (plan: MeetingPlan, frame: MeetingFrame) => void;
  readonly onCancel: () => void;
};

/** The plan's own rules, said beside the field that each concerns. */
function problemsOf(values: Values): Record<string, string> {
  const { openingMinutes, closingMinutes, ...plan } = withTimes(values);
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

/** Enter sends the form before a time field is left, so the times are read here too. */
const withTimes = (values: Values): Values => ({
  ...values,
  startsAt: typedTime(values.startsAt) ?? values.startsAt,
  endsAt: typedTime(values.endsAt) ?? values.endsAt,
});

const isMinutes = (value: unknown): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 240;

export function MeetingForm(props: Props): ReactElement {
  const { initial, frame, keptAt, submitLabel, isBusy, onSubmit, onCancel } = props;
  const form = useForm<Values>({
    initialValues: {
      ...initial,
      openingMinutes: frame?.openingMinutes ?? 0,
      closingMinutes: frame?.closingMinutes ?? 0,
    },
    validate: problemsOf,
  });
  const draft = useDraft({
    place: keptAt,
    schema: TypedPlan,
    typed: form.isDirty() ? form.getValues() : null,
    onGiveBack: (typed) => (typed === null ? form.reset() : form.setValues(typed)),
  });
  const { value: heldOn, onChange: setHeldOn, ...date } = form.getInputProps('heldOn');

  const inputOf = (
    field: 'startsAt' | 'endsAt',
  ): Omit<ComponentProps<typeof TimeField>, 'label'> => ({
    value: form.values[field],
    error: form.errors[field],
    onChange: (time) => form.setFieldValue(field, time),
  });

  const handleSubmit = (values: Values): void => {
    const { openingMinutes, closingMinutes, ...plan } = withTimes(values);
    draft.sending();
    onSubmit(MeetingPlan.parse(plan), { openingMinutes, closingMinutes });
  };

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
            {...date}
          />
          <TimeField label="Start" {...inputOf('startsAt')} />
          <TimeField label="End" {...inputOf('endsAt')} />
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
          <CancelButton draft={draft} onCancel={onCancel} />
          <GivenBack from={draft.givenBackFrom} onDiscard={draft.discard} />
        </Group>
      </Stack>
    </form>
  );
}
