import { Button, Input, Modal, SegmentedControl, Stack, Text } from '@mantine/core';
import { type FormEvent, type ReactElement, useId, useState } from 'react';
import { z } from 'zod';
import { CalendarDate } from '../../../shared/domain/calendar-date.ts';
import { Service } from '../../../shared/domain/directory/service.ts';
import type { SupportFacts } from '../../../shared/domain/entries/support-clock.ts';
import { YesNoUnknown, yesNoUnknownNames } from '../../../shared/domain/yes-no-unknown.ts';
import { DateField } from '../../components/DateField.tsx';
import { FormEnd } from '../../components/FormEnd.tsx';
import { errorText } from '../../lib/error-text.ts';
import { today } from '../../lib/format.ts';
import { useDraft } from '../../lib/use-draft.ts';
import { useSupportClock } from '../../lib/use-support-clock.ts';
import { useReturnFocus } from '../../lib/use-return-focus.ts';
import classes from './ReferToService.module.css';
import { ServiceFacts } from './ServiceFacts.tsx';
import { ServiceSelect } from './ServiceSelect.tsx';
import { useReferral } from './use-referral.ts';

type Props = {
  readonly caseId: string;
  readonly victimId: string;
  /** Records a service that is not in the directory. */
  readonly onOther: () => void;
  readonly onClose: () => void;
};

const Typed = z.strictObject({
  service: Service.nullable(),
  /** The day on which it was reported, or the victim was asked. */
  startsOn: CalendarDate.nullable(),
  wants: YesNoUnknown,
});
type Typed = z.infer<typeof Typed>;

const nothing: Typed = { service: null, startsOn: null, wants: 'unknown' };
const answers = YesNoUnknown.options.map((value) => ({ value, label: yesNoUnknownNames[value] }));

/** Whoever declines is not referred; everybody else is referred today. */
const outcomeOf = (wants: YesNoUnknown): Pick<SupportFacts, 'referredOn' | 'result'> =>
  wants === 'no'
    ? { referredOn: null, result: 'declined' }
    : { referredOn: today(), result: 'waiting' };

/** Puts a referral of the victim to a service on the case, with what its clock then says. */
export function ReferToService({ caseId, victimId, onOther, onClose }: Props): ReactElement {
  const [typed, setTyped] = useState(nothing);
  const { service, startsOn, wants } = typed;
  const [isChecked, setChecked] = useState(false);
  const change = (changes: Partial<Typed>): void => setTyped((known) => ({ ...known, ...changes }));
  const draft = useDraft({
    place: `case/${caseId}/support-referral`,
    schema: Typed,
    typed: service === null && startsOn === null && wants === 'unknown' ? null : typed,
    onGiveBack: (given) => setTyped(given ?? nothing),
  });
  useReturnFocus();
  const outcome = outcomeOf(wants);
  const clock = useSupportClock(startsOn === null ? null : { startsOn, wants, ...outcome });
  const referral = useReferral(() => {
    draft.sent();
    onClose();
  });
  const wantsId = useId();
  const dayProblem =
    startsOn === null ? 'Give the day' : startsOn > today() ? 'This day is still to come' : null;

  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault();
    setChecked(true);
    if (service === null || startsOn === null || dayProblem !== null) return;
    const content = { service: service.id, serviceName: service.name, wants, ...outcome };
    referral.send({ caseId, personId: victimId, startsOn, content });
  };

  return (
    <Modal opened onClose={onClose} title="Refer to a service" size="lg">
      <form onSubmit={handleSubmit} noValidate>
        <Stack gap="md">
          <ServiceSelect
            key={draft.givenBackFrom}
            service={service}
            error={isChecked && service === null ? 'Choose a service' : null}
            onChoose={(chosen) => change({ service: chosen })}
          />
          {service !== null && (
            <div className={classes['facts']} role="group" aria-label="How to reach it">
              <ServiceFacts service={service} />
            </div>
          )}
          <DateField
            label="Reported or asked on"
            description="The clock starts here: the day of the report, or on which the victim was asked"
            base={today()}
            maxDate={today()}
            value={startsOn}
            error={isChecked ? dayProblem : null}
            onChange={(day) => change({ startsOn: day })}
          />
          <Input.Wrapper
            label="Wants support"
            labelElement="div"
            labelProps={{ id: wantsId, mr: 'sm' }}
          >
            <SegmentedControl
              aria-labelledby={wantsId}
              data={answers}
              value={wants}
              onChange={(value) => change({ wants: YesNoUnknown.parse(value) })}
            />
          </Input.Wrapper>
          {clock !== null && (
            <output aria-label="Clock" className={classes['clock']}>
              {clock.reason}
            </output>
          )}
          {referral.error !== null && (
            <Text size="sm" role="alert" c="var(--ct-danger)">
              {errorText(referral.error)}
            </Text>
          )}
          <FormEnd draft={draft} onCancel={onClose}>
            <Button variant="default" onClick={onOther}>
              Not in the directory…
            </Button>
            <Button type="submit" loading={referral.isBusy}>
              {wants === 'no' ? 'Record that they declined' : 'Refer today'}
            </Button>
          </FormEnd>
        </Stack>
      </form>
    </Modal>
  );
}
