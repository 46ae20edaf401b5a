import { Radio, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type ReactElement, useState } from 'react';
import type { MatchedPerson } from '../../../shared/domain/matching/match-view.ts';
import { fullName, type PersonName } from '../../../shared/domain/person.ts';
import { showUndo } from '../../components/show-undo.ts';
import { counted } from '../../lib/format.ts';
import { useCall } from '../../lib/use-call.ts';
import { useChange } from '../../lib/use-change.ts';
import { nameWithBirth } from './match-words.ts';
import { PreviewedModal } from './PreviewedModal.tsx';
import { identityAreas, useUndoMatches } from './use-match-decisions.ts';
import { usePreview } from './use-preview.ts';

type Props = {
  readonly person: PersonName;
  readonly onClose: () => void;
};

/** Looks for another record of the same person, shows what joining would do, and joins them. */
export function JoinPerson({ person, onClose }: Props): ReactElement {
  const [name, setName] = useState(fullName(person));
  const [settled] = useDebouncedValue(name, 200);
  const [otherId, setOtherId] = useState<string | null>(null);
  const undo = useUndoMatches();
  const previewed = usePreview(
    'matching.previewJoin',
    otherId === null ? null : { personId: person.id, otherId },
  );
  const join = useChange('matching.decide', {
    changes: identityAreas,
    onSuccess: ({ decisionIds }) => {
      onClose();
      showUndo('Joined as the same person', () => void undo(decisionIds));
    },
    onError: () => undefined,
  });
  const { data: found = [] } = useCall(
    'matching.check',
    { ...partsOf(settled), dob: person.dob },
    { enabled: settled.trim() !== '' },
  );
  const others = found.filter((each) => each.person.id !== person.id);
  return (
    <PreviewedModal
      title="Join with another record"
      previewed={previewed}
      note="It can be undone: everything parts as it was entered."
      doLabel="Join them"
      refused={join.error}
      isBusy={join.isPending}
      onDo={() => {
        if (otherId !== null) join.mutate({ personId: person.id, otherId, verdict: 'same' });
      }}
      onClose={onClose}
    >
      <TextInput
        label="Name of the other record"
        description="Those who may be the same person are found by name and date of birth"
        value={name}
        maxLength={200}
        data-autofocus
        onChange={(event) => {
          setName(event.currentTarget.value);
          setOtherId(null);
        }}
      />
      {others.length === 0 ? (
        <Text size="sm">Nobody else like this in the store.</Text>
      ) : (
        <Radio.Group label="Which record" value={otherId} onChange={setOtherId}>
          <Stack gap="xs" mt="xs">
            {others.map((other) => (
              <Radio
                key={other.person.id}
                value={other.person.id}
                label={nameWithBirth(other.person)}
                description={casesIn(other)}
              />
            ))}
          </Stack>
        </Radio.Group>
      )}
    </PreviewedModal>
  );
}

/** The last word is the surname. */
function partsOf(name: string): { readonly firstName: string; readonly surname: string } {
  const words = name.trim().split(/\s+/);
  return { firstName: words.slice(0, -1).join(' '), surname: words.at(-1) ?? '' };
}

const casesIn = ({ cases, incidents }: MatchedPerson): string =>
  cases.length > 0
    ? cases
        .map(({ number, role, other }) => `${number}, ${role}, with ${fullName(other)}`)
        .join('; ')
    : `in no case${incidents === null ? '' : `, ${counted(incidents.count, 'incident')} in lists`}`;
