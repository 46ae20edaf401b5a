import { NumberInput, Select, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { LockSettings } from '../../../shared/domain/lock.ts';
import { Card } from '../../components/Card.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { LoadingRows } from '../../components/LoadingRows.tsx';
import { counted } from '../../lib/format.ts';
import { invalidateAreas } from '../../lib/invalidate.ts';
import { ipc, type OutputOf } from '../../lib/ipc.ts';
import { useCall } from '../../lib/use-call.ts';
import { useChange } from '../../lib/use-change.ts';
import { useAutosave } from '../../lib/use-saving.ts';
import { firstProblem } from '../../lib/first-problem.ts';
import classes from './LockCard.module.css';

type Choices = OutputOf<'lock.choices'>;

/** After how long without use the store locks: for everybody, and less for oneself. */
export function LockCard(): ReactElement {
  const { data: choices, error, refetch } = useCall('lock.choices', {});
  const { data: status } = useCall('store.status', {});
  const isCoordinator = status?.viewer?.role === 'coordinator';
  return (
    <Card title="Lock" note="When nobody uses Casetable" padded>
      {choices !== undefined && (
        <Stack gap="md">
          {isCoordinator ? (
            <ForEverybody settings={choices.settings} />
          ) : (
            <Text size="sm">{everybodyWords(choices.settings)}</Text>
          )}
          <ForOneself choices={choices} />
        </Stack>
      )}
      {choices === undefined && error === null && <LoadingRows rows={3} />}
      {error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
    </Card>
  );
}

const everybodyWords = ({ idleMinutes, meetingMinutes }: LockSettings): string =>
  `Locks after ${counted(idleMinutes, 'minute')} without use, and after ${meetingMinutes} in a meeting that is in progress.`;

type Field = keyof LockSettings;

function ForEverybody({ settings }: { readonly settings: LockSettings }): ReactElement {
  const client = useQueryClient();
  const [typed, setTyped] = useState<Record<Field, number | string>>(settings);
  const [right, setRight] = useState(settings);
  // On the way to 61 somebody typed 6: when 61 is refused, 6 is not what they meant.
  const [atFirst, setAtFirst] = useState(settings);
  useAutosave({
    value: right,
    save: async (value) => {
      await ipc.call('lock.saveSettings', value);
      invalidateAreas(client, ['lock']);
    },
  });
  const problemOf = (field: Field, value: unknown): string | null =>
    firstProblem(LockSettings.shape[field], value);
  const field = (name: Field) => ({
    hideControls: true,
    allowDecimal: false,
    allowNegative: false,
    clampBehavior: 'none' as const,
    classNames: { wrapper: classes['short'] ?? '' },
    value: typed[name],
    error: problemOf(name, typed[name]),
    onFocus: () => setAtFirst(right),
    onChange: (value: number | string) => {
      setTyped({ ...typed, [name]: value });
      const isRight = problemOf(name, value) === null;
      setRight({ ...right, [name]: isRight ? value : atFirst[name] });
    },
  });
  return (
    <>
      <NumberInput label="Minutes without use" {...field('idleMinutes')} />
      <NumberInput
        label="Minutes in a meeting"
        description="While it is in progress and its room is open. When the computer locks its screen or sleeps, Casetable locks at once."
        {...field('meetingMinutes')}
      />
    </>
  );
}

function ForOneself({ choices }: { readonly choices: Choices }): ReactElement {
  const { settings, ownMinutes } = choices;
  const choose = useChange('lock.chooseOwn', { changes: ['lock'] });
  const steps = [5, 10, 15, 20, 25].filter((step) => step < settings.idleMinutes);
  const data = [
    { value: '', label: 'The same as for everybody' },
    ...steps.map((step) => ({ value: String(step), label: counted(step, 'minute') })),
  ];
  const own = ownMinutes !== null && steps.includes(ownMinutes) ? String(ownMinutes) : '';
  return (
    <Select
      label="For you"
      description="You may choose less, never more."
      allowDeselect={false}
      data={data}
      value={own}
      disabled={choose.isPending}
      onChange={(value) => choose.mutate({ minutes: value ? Number(value) : null })}
    />
  );
}
