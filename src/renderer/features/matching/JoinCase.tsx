import { Radio, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type ReactElement, useState } from 'react';
import type { CaseRecord, CaseSummary } from '../../../shared/ipc/contract/cases.ts';
import { showUndo } from '../../components/show-undo.ts';
import { counted } from '../../lib/format.ts';
import { useCall } from '../../lib/use-call.ts';
import { useChange } from '../../lib/use-change.ts';
import { lastDatesWords, nameOf } from './match-words.ts';
import { PreviewedModal } from './PreviewedModal.tsx';
import { identityAreas, useUndoMatches } from './use-match-decisions.ts';
import { usePreview } from './use-preview.ts';

type Props = {
  readonly record: Pick<CaseRecord, 'id' | 'number' | 'victim'>;
  readonly onClose: () => void;
};

const casesAtMost = 8;

/** Looks for another case of the same two people, shows what joining would do, and joins them. */
export function JoinCase({ record, onClose }: Props): ReactElement {
  const [search, setSearch] = useState(record.victim.surname);
  const [settled] = useDebouncedValue(search.trim(), 200);
  const [otherId, setOtherId] = useState<string | null>(null);
  const undo = useUndoMatches();
  const join = useChange('matching.joinCases', {
    changes: identityAreas,
    onSuccess: ({ decisionIds }) => {
      onClose();
      showUndo('Joined as one case', () => void undo(decisionIds));
    },
    onError: () => undefined,
  });
  const previewed = usePreview(
    'matching.previewJoinCases',
    otherId === null ? null : { caseId: record.id, otherId },
  );
  const { data: found } = useCall(
    'cases.list',
    // One more than is shown: this case itself may be among them.
    { search: settled, offset: 0, limit: casesAtMost + 1 },
    { enabled: settled !== '' },
  );
  const others = settled === '' ? [] : (found?.rows ?? []).filter(({ id }) => id !== record.id);
  return (
    <PreviewedModal
      title={`Join ${record.number} with another case`}
      previewed={previewed}
      note="It can be undone: both cases part as they were entered."
      doLabel="Join them"
      refused={join.error}
      isBusy={join.isPending}
      onDo={() => {
        if (otherId !== null) join.mutate({ caseId: record.id, otherId });
      }}
      onClose={onClose}
    >
      <TextInput
        label="Number or name of the other case"
        description="Two cases are one when both people are the same, in the same roles"
        value={search}
        maxLength={200}
        data-autofocus
        onChange={(event) => {
          setSearch(event.currentTarget.value);
          setOtherId(null);
        }}
      />
      <OtherCases
        others={others.slice(0, casesAtMost)}
        isAll={(found?.total ?? 0) <= casesAtMost}
        chosen={otherId}
        onChoose={setOtherId}
      />
    </PreviewedModal>
  );
}

type OthersProps = {
  readonly others: readonly CaseSummary[];
  readonly isAll: boolean;
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
};

function OtherCases({ others, isAll, chosen, onChoose }: OthersProps): ReactElement {
  if (others.length === 0) return <Text size="sm">No other case like this in the store.</Text>;
  return (
    <Radio.Group label="Which case" value={chosen} onChange={onChoose}>
      <Stack gap="xs" mt="xs">
        {others.map((other) => (
          <Radio
            key={other.id}
            value={other.id}
            label={`${other.number}, ${nameOf(other.victim)} and ${nameOf(other.perpetrator)}`}
            description={`${counted(other.referralCount, 'referral')}, ${lastDatesWords(other)}`}
          />
        ))}
        {!isAll && <Text size="xs">There are more. Type a number, or more of a name.</Text>}
      </Stack>
    </Radio.Group>
  );
}
