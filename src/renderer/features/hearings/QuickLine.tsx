import { Button, Select, TextInput } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import {
  type FormEvent,
  type ReactElement,
  type Ref,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import { z } from 'zod';
import { addDays, CalendarDate } from '../../../shared/domain/calendar-date.ts';
import { GivenBack } from '../../components/GivenBack.tsx';
import { DateField } from '../../components/DateField.tsx';
import { KeyCap } from '../../components/KeyCap.tsx';
import { shortDay } from '../../lib/format.ts';
import { useDraft } from '../../lib/use-draft.ts';
import { AgencySelect } from './AgencySelect.tsx';
import { uncoveredRisks } from './open-words.ts';
import classes from './QuickLine.module.css';
import { useActionAdvice } from './use-action-advice.ts';
import { useActions } from './use-actions.ts';
import type { HearingPart } from './use-hearing.ts';

export type QuickLineHandle = {
  /** Goes to the line, for a risk when one is named. */
  readonly open: (riskId: string | null) => void;
};

type Props = Pick<HearingPart, 'hearing' | 'change'> & {
  readonly heldOn: CalendarDate;
  /** What was begun in the line of each case and not added yet; it waits while others are shown. */
  readonly drafts: Map<string, ActionDraft>;
  readonly ref: Ref<QuickLineHandle>;
};

/** Adds an action in one line, always at the foot of the screen. */
export function QuickLine(props: Props): ReactElement {
  const { hearing, change: changeHearing, heldOn, drafts, ref } = props;
  const fresh = { agencyId: null, text: '', dueOn: addDays(heldOn, 14), riskId: null };
  const [draft, setDraft] = useState<ActionDraft>(drafts.get(hearing.hearingId) ?? fresh);
  const [words, setWords] = useState<Words | null>(null);
  const agency = useRef<HTMLInputElement>(null);
  const text = useRef<HTMLInputElement>(null);
  const { add } = useActions(hearing.hearingId, changeHearing);
  const advice = useActionAdvice(draft, heldOn);
  const unsent = useDraft({
    place: `hearing/${hearing.hearingId}/action`,
    schema: ActionDraft,
    typed: draft.text === '' ? null : draft,
    onGiveBack: (typed) => setDraft(typed ?? fresh),
  });
  const change = (changes: Partial<ActionDraft>): void => {
    setDraft((known) => ({ ...known, ...changes }));
    setWords(null);
  };
  useEffect(() => {
    drafts.set(hearing.hearingId, draft);
  }, [drafts, hearing.hearingId, draft]);

  const open = (riskId: string | null): void => {
    if (riskId !== null) change({ riskId });
    agency.current?.focus();
  };
  useImperativeHandle(ref, () => ({ open }), []);
  useHotkeys([['/', () => open(null)]]);
  useHotkeys(
    [
      ['mod+/', () => open(null)],
      ['F8', () => open(uncoveredRisks(hearing)[0]?.id ?? null)],
    ],
    [],
    true,
  );

  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault();
    const missing = missingIn(draft);
    const owner = hearing.information.find(({ agencyId }) => agencyId === draft.agencyId);
    const { dueOn, riskId } = draft;
    if (missing !== null || owner === undefined || dueOn === null) {
      setWords({ text: missing?.words ?? '', isProblem: true });
      (missing?.field === 'agency' ? agency : text).current?.focus();
      return;
    }
    const { agencyId, agencyName } = owner;
    add({ agencyId, agencyName, text: draft.text.trim(), dueOn, riskId }, () => {
      setDraft({ ...fresh, dueOn });
      setWords({ text: `Added: ${agencyName}, by ${shortDay(dueOn)}`, isProblem: false });
      agency.current?.focus();
    });
  };

  const risks = hearing.risks.map(({ id }, index) => ({ value: id, label: `Risk ${index + 1}` }));
  return (
    <form className={classes['line']} onSubmit={handleSubmit} aria-label="Add an action">
      <div className={classes['fields']}>
        <AgencySelect
          ref={agency}
          aria-label="Agency that will do it"
          placeholder="Agency or letter"
          className={classes['agency'] ?? ''}
          agencies={hearing.information}
          value={draft.agencyId}
          onChange={(agencyId) => change({ agencyId })}
        />
        <TextInput
          ref={text}
          aria-label="What it will do"
          placeholder="What it will do"
          className={classes['text'] ?? ''}
          maxLength={2000}
          value={draft.text}
          onChange={(event) => change({ text: event.currentTarget.value })}
        />
        <DueFields heldOn={heldOn} dueOn={draft.dueOn} onChange={(dueOn) => change({ dueOn })} />
        {risks.length > 0 && (
          <Select
            aria-label="Risk that it answers"
            placeholder="No risk"
            clearable
            className={classes['risk'] ?? ''}
            data={risks}
            value={draft.riskId}
            onChange={(riskId) => change({ riskId })}
          />
        )}
        <Button type="submit" variant="default" rightSection={<KeyCap>Enter</KeyCap>}>
          Add action
        </Button>
      </div>
      <div className={classes['below']}>
        <span
          role="status"
          className={classes['words']}
          data-problem={words?.isProblem || undefined}
        >
          {words?.text ?? advice}
        </span>
        {unsent.givenBackFrom !== null && (
          <GivenBack from={unsent.givenBackFrom} onDiscard={unsent.discard} />
        )}
        <span className={classes['hints']}>
          <KeyCap>/</KeyCap> to this line
          <KeyCap>Tab</KeyCap> after a letter takes the agency
        </span>
      </div>
    </form>
  );
}

const ActionDraft = z.strictObject({
  agencyId: z.uuid().nullable(),
  text: z.string(),
  dueOn: CalendarDate.nullable(),
  riskId: z.uuid().nullable(),
});
export type ActionDraft = z.infer<typeof ActionDraft>;

type Words = { readonly text: string; readonly isProblem: boolean };

/** The first thing that is missing, in words. */
function missingIn({
  agencyId,
  text,
  dueOn,
}: ActionDraft): { field: string; words: string } | null {
  if (agencyId === null) return { field: 'agency', words: 'No agency yet: who will do it?' };
  if (text.trim() === '') return { field: 'text', words: 'No action yet: what will be done?' };
  return dueOn === null ? { field: 'text', words: 'No date yet: by when?' } : null;
}

type DueProps = {
  readonly heldOn: CalendarDate;
  readonly dueOn: CalendarDate | null;
  readonly onChange: (dueOn: CalendarDate | null) => void;
};

const weeks = [7, 14] as const;

const DueFields = ({ heldOn, dueOn, onChange }: DueProps): ReactElement => (
  <>
    <DateField
      aria-label="Due"
      placeholder="Due"
      className={classes['due'] ?? ''}
      base={heldOn}
      value={dueOn}
      onChange={onChange}
      popoverProps={{ position: 'top-start' }}
    />
    <Button.Group>
      {weeks.map((days) => (
        <Button
          key={days}
          variant="default"
          px={8}
          aria-label={`Due ${days} days after the meeting`}
          onClick={() => onChange(addDays(heldOn, days))}
        >
          +{days}
        </Button>
      ))}
    </Button.Group>
  </>
);
