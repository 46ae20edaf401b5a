import { Text } from '@mantine/core';
import type { ReactElement } from 'react';
import type { MatchPreview } from '../../../shared/domain/matching/match-preview.ts';
import { errorText } from '../../lib/error-text.ts';
import {
  caseWords,
  closedWords,
  leadWords,
  personWords,
  repeatWords,
  unchangedWords,
} from './preview-words.ts';
import classes from './PreviewedMatch.module.css';

type Props = {
  /** Undefined until it is known. */
  readonly preview: MatchPreview | undefined;
  /** Why nothing would come of it. */
  readonly error: Error | null;
  /** How it can be taken back. */
  readonly note: string;
};

/** Who would be who, and what would stand under which case, before anybody joins or parts them. */
export function PreviewedMatch({ preview, error, note }: Props): ReactElement {
  return (
    <div aria-live="polite">
      {error !== null && (
        <Text size="sm" role="alert" c="var(--ct-danger)">
          {errorText(error)}
        </Text>
      )}
      {error === null && preview !== undefined && (
        <section aria-label="What would come of it" className={classes['preview']}>
          <p>
            <strong>{leadWords(preview)}</strong>
          </p>
          <ul aria-label="People">
            {preview.people.map((person) => (
              <li key={person.records[0]?.id}>{personWords(person)}</li>
            ))}
          </ul>
          <Cases preview={preview} />
          <p className={classes['note']}>{note}</p>
        </section>
      )}
    </div>
  );
}

function Cases({ preview }: { readonly preview: MatchPreview }): ReactElement {
  const changed = preview.cases.filter(({ isChanged }) => isChanged);
  return (
    <>
      {changed.length > 0 && (
        <ul aria-label="Cases">
          {changed.map((each) => (
            <li key={each.caseId}>{caseWords(each)}</li>
          ))}
        </ul>
      )}
      {unchangedWords(preview) !== '' && <p>{unchangedWords(preview)}</p>}
      {preview.repeats.length > 0 && (
        <ul aria-label="Repeats">
          {preview.repeats.map((repeat) => (
            <li key={repeat.referralId}>{repeatWords(repeat)}</li>
          ))}
        </ul>
      )}
      {closedWords(preview) !== '' && <p>{closedWords(preview)}</p>}
    </>
  );
}
