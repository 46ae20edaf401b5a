import { Button, type ComboboxItem, Drawer, Group, Select, Stack, Text } from '@mantine/core';
import type { FormEvent, ReactElement, ReactNode } from 'react';
import { dayOf } from '../../../shared/domain/calendar-date.ts';
import { dateWithYear } from '../../../shared/domain/date-words.ts';
import { kindOfEntry, type Entry } from '../../../shared/domain/entries/entry.ts';
import { entryWarnings } from '../../../shared/domain/entries/entry-warnings.ts';
import { DateField } from '../../components/DateField.tsx';
import { FormEnd } from '../../components/FormEnd.tsx';
import { today } from '../../lib/format.ts';
import { useDraft } from '../../lib/use-draft.ts';
import { useReturnFocus } from '../../lib/use-return-focus.ts';
import type { Opened } from './entry-opening.ts';
import { EntryForm } from './entry-form.ts';
import { EntryFieldInput } from './EntryFieldInput.tsx';
import { SecretInput } from './SecretInput.tsx';
import { warned } from './warned.tsx';
import type { Somebody } from './somebody.ts';
import { useEntryForm } from './use-entry-form.ts';
import { useFieldChoices } from './use-field-choices.ts';

type Props = Opened & {
  readonly caseId: string | null;
  readonly people: readonly Somebody[];
  /** Opens who changed what of it; null for a new one. */
  readonly history: ReactNode;
  readonly onRemove: (entry: Entry) => void;
  readonly onClose: () => void;
};

/** An entry as it is recorded or changed. Give it a `key` by its id or kind. */
export function EntryDrawer(props: Props): ReactElement {
  const { kind, entry, personId, caseId, people, history, onRemove, onClose } = props;
  const known = kindOfEntry(kind);
  const { form, typed, problems, change, giveBack, send, isBusy } = useEntryForm(props);
  const draft = useDraft({
    place: `entry/${entry?.id ?? `${caseId ?? personId}/${kind}`}`,
    schema: EntryForm,
    typed,
    onGiveBack: giveBack,
  });
  const warnings = entryWarnings(kind, form, today());
  const choices = useFieldChoices(people);
  useReturnFocus();
  const isWide = Object.values(known.fields).some(({ type }) =>
    ['answers', 'matrix', 'levels'].includes(type),
  );
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault();
    send(() => {
      draft.sent();
      onClose();
    });
  };

  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={isWide ? 'xl' : 'md'}
      title={known.name}
      transitionProps={{ transition: 'fade', duration: 120 }}
    >
      <form noValidate onSubmit={handleSubmit}>
        <Stack gap="md">
          {known.of === 'person' && entry === null && people.length > 1 && (
            <Select
              label="Of whom"
              data={toItems(people)}
              allowDeselect={false}
              value={form.personId}
              onChange={(chosen) => change({ personId: chosen })}
            />
          )}
          {known.of === 'case' && people.length > 0 && (
            <Select
              label="About"
              data={toItems(people)}
              clearable
              placeholder="Nobody in particular"
              value={form.personId}
              onChange={(chosen) => change({ personId: chosen })}
            />
          )}
          <Group grow align="flex-start" gap="sm">
            <DateField
              label={known.startsLabel}
              required
              base={today()}
              value={form.startsOn}
              error={problems.get('startsOn')}
              {...warned(warnings.get('startsOn'))}
              onChange={(startsOn) => change({ startsOn })}
            />
            {known.untilLabel !== undefined && (
              <DateField
                label={known.untilLabel}
                clearable
                base={today()}
                value={form.untilOn}
                error={problems.get('untilOn')}
                onChange={(untilOn) => change({ untilOn })}
              />
            )}
          </Group>
          {Object.entries(known.fields).map(([name, field], index) =>
            'isSecret' in field ? (
              <SecretInput
                key={name}
                field={field}
                isGiven={entry?.secretsGiven.includes(name) ?? false}
                value={form.secrets[name]}
                error={problems.get(name)}
                warning={warnings.get(name)}
                onChange={(text) => change({ secrets: { ...form.secrets, [name]: text } })}
              />
            ) : (
              <EntryFieldInput
                key={name}
                field={field}
                value={form.content[name]}
                error={problems.get(name)}
                warning={warnings.get(name)}
                choices={choices}
                isFirst={index === 0}
                onChange={(value) => change({ content: { ...form.content, [name]: value } })}
              />
            ),
          )}
          {problems.get('') !== undefined && (
            <Text size="sm" role="alert" c="red">
              {problems.get('')}
            </Text>
          )}
          {entry !== null && (
            <Group justify="space-between" gap="sm">
              <Text size="xs" c="dimmed">
                Recorded by {entry.recordedBy} on {dateWithYear(dayOf(entry.recordedAt))}
              </Text>
              <Group gap="sm">
                {history}
                <Button variant="default" onClick={() => onRemove(entry)}>
                  Remove
                </Button>
              </Group>
            </Group>
          )}
          <FormEnd draft={draft} onCancel={onClose}>
            <Button type="submit" loading={isBusy}>
              {entry === null ? 'Record' : 'Save'}
            </Button>
          </FormEnd>
        </Stack>
      </form>
    </Drawer>
  );
}

const toItems = (people: readonly Somebody[]): ComboboxItem[] =>
  people.map(({ id, name, role }) => ({
    value: id,
    label: role === null ? name : `${name}, ${role}`,
  }));
