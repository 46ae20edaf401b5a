import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { CriteriaChips } from '../../../../src/renderer/components/CriteriaChips.tsx';
import { aVerdict } from '../../../support/a-verdict.ts';
import { renderPage } from '../../../support/render-page.tsx';

const first = aVerdict();

describe('the chips of a case', () => {
  it('stand beside their reasons', () => {
    renderPage(
      <CriteriaChips
        criteria={[
          { criterion: 'visible-high-risk', reason: '16 of 24 yes, limit 14' },
          { criterion: 'potential-escalation', reason: '4 incidents in 12 months, limit 3' },
        ]}
        repeat={first}
        assessmentYes={16}
        reasons="beside"
      />,
      {},
    );

    expect(screen.getByText('16 yes')).toBeDefined();
    expect(screen.getByText('Escalation')).toBeDefined();
    expect(
      screen.getByText('16 of 24 yes, limit 14. 4 incidents in 12 months, limit 3'),
    ).toBeDefined();
  });

  it('show a possible repeat although no criterion is met by it', () => {
    const repeat = { ...first, outcome: 'possible-repeat' as const, reason: 'Not yet decided' };
    renderPage(
      <CriteriaChips criteria={[]} repeat={repeat} assessmentYes={null} reasons="below" />,
      {},
    );

    expect(screen.getByText('Possible repeat')).toBeDefined();
    expect(screen.getByText('Not yet decided')).toBeDefined();
  });

  it('name a case to be heard with an earlier referral, and reversed roles', () => {
    const repeat = aVerdict({ outcome: 'merge', reason: 'Hear both', conflict: 'Establish who' });
    renderPage(<CriteriaChips criteria={[]} repeat={repeat} assessmentYes={null} />, {});

    expect(screen.getByText('Hear with earlier referral')).toBeDefined();
    expect(screen.getByText('Roles reversed')).toBeDefined();
  });

  it('ask first whether the people were seen before, also when no criterion is met', () => {
    renderPage(
      <CriteriaChips criteria={[]} repeat={first} assessmentYes={9} mayBeKnown reasons="below" />,
      {},
    );

    expect(screen.getByText('Seen before?')).toBeDefined();
    expect(
      screen.getByText('No criterion met, 9 yes. Somebody like one of them is in the store'),
    ).toBeDefined();
  });

  it('say it in words when no criterion is met', () => {
    renderPage(<CriteriaChips criteria={[]} repeat={first} assessmentYes={9} />, {});

    expect(screen.getByText('No criterion met, 9 yes')).toBeDefined();
  });
});
