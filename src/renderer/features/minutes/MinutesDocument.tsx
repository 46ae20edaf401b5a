import type { ReactElement } from 'react';
import { isForYou, leftOutWords } from '../../../shared/domain/access/not-for-you.ts';
import type { Minutes } from '../../../shared/domain/minutes.ts';
import { CaseSheet } from './CaseSheet.tsx';
import { ClosingSheet } from './ClosingSheet.tsx';
import { FrontSheet } from './FrontSheet.tsx';
import { caseSection } from './sections.ts';
import { Sheet } from './Sheet.tsx';

/** The minutes as Word prints them: each case on a sheet of its own. Always light, like paper. */
export const MinutesDocument = ({ minutes }: { readonly minutes: Minutes }): ReactElement => (
  <>
    <FrontSheet minutes={minutes} />
    {minutes.cases.map((each) => (
      <Sheet key={each.number} minutes={minutes} id={caseSection(each.number)}>
        {isForYou(each) ? (
          <CaseSheet minutesCase={each} kind={minutes.forumKind} />
        ) : (
          <h2>{leftOutWords(each)}</h2>
        )}
      </Sheet>
    ))}
    <ClosingSheet minutes={minutes} />
  </>
);
