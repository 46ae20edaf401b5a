import { Button, Checkbox, SegmentedControl, Textarea } from '@mantine/core';
import type { ReactElement } from 'react';
import { KeyCap } from '../../components/KeyCap.tsx';
import { useFocusOnShow } from '../../lib/use-focus-on-show.ts';
import { stateOfWords } from './answered.ts';
import classes from './ResearchCard.module.css';
import type { ChangeInformation, Information } from './information.ts';

type Props = {
  readonly agencyName: string;
  readonly information: Information;
  readonly onChange: ChangeInformation;
  readonly onClose: () => void;
};

const kinds = [
  { value: 'fact', label: 'Fact' },
  { value: 'opinion', label: 'Opinion' },
];

/** One paragraph of what the agency knows, and what it is. */
export function ResearchWriting(props: Props): ReactElement {
  const { agencyName, information, onChange, onClose } = props;
  const { text, state, isOpinion, notForDisclosure } = information;
  const field = useFocusOnShow<HTMLTextAreaElement>();
  return (
    <div className={classes['writing']}>
      <Textarea
        ref={field}
        label={`What ${agencyName} knows`}
        description="What matters for somebody’s safety, in a few sentences. Saved as you type."
        autosize
        minRows={3}
        maxRows={10}
        maxLength={20_000}
        value={text}
        onChange={(event) => {
          const next = event.currentTarget.value;
          onChange({ text: next, state: stateOfWords(next, state) });
        }}
      />
      <div className={classes['tools']}>
        <SegmentedControl
          size="xs"
          aria-label="Fact or opinion"
          data={kinds}
          value={isOpinion ? 'opinion' : 'fact'}
          onChange={(kind) => onChange({ isOpinion: kind === 'opinion' })}
        />
        <Checkbox
          size="xs"
          label="Not for disclosure"
          checked={notForDisclosure}
          onChange={(event) => onChange({ notForDisclosure: event.currentTarget.checked })}
        />
        <Button
          variant="default"
          size="xs"
          onClick={onClose}
          aria-keyshortcuts="Escape"
          rightSection={<KeyCap>Esc</KeyCap>}
        >
          Close
        </Button>
      </div>
    </div>
  );
}
