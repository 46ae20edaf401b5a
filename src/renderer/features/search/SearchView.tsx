import { useDebouncedValue } from '@mantine/hooks';
import type { ReactElement } from 'react';
import { foundKinds, type FoundKind } from '../../../shared/domain/search/found.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { PageTitle } from '../../components/PageTitle.tsx';
import { useOwnAgency } from '../../lib/viewer.ts';
import { FoundSection } from './FoundSection.tsx';
import { SavedFilters } from './SavedFilters.tsx';
import { SearchTools } from './SearchTools.tsx';
import classes from './SearchView.module.css';
import { useSearched } from './use-searched.ts';

/** What a representative can find. */
const ownKinds: readonly FoundKind[] = ['case', 'action'];

/** Everything that has some words, by kind, and what narrows it. */
export function SearchView(): ReactElement {
  const [searched, change] = useSearched();
  const [text] = useDebouncedValue(searched.text.trim(), 200);
  const kinds = useOwnAgency() === null ? foundKinds : ownKinds;
  const shown = searched.kind === null ? kinds : [searched.kind];
  return (
    <div className={classes['page']}>
      <PageTitle title="Search">
        <SavedFilters searched={searched} onChoose={change} />
      </PageTitle>
      <SearchTools searched={searched} kinds={kinds} onChange={change} />
      {text === '' ? (
        <EmptyState>Type a name, a number, a date of birth or words of a note.</EmptyState>
      ) : (
        shown.map((kind) => (
          <FoundSection
            key={kind}
            filter={{ ...searched, text, kind }}
            isOneOfSeveral={searched.kind === null}
          />
        ))
      )}
    </div>
  );
}
