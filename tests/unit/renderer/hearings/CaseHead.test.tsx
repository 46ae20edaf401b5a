import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { CaseHead } from '../../../../src/renderer/features/hearings/CaseHead.tsx';
import { renderPage } from '../../../support/render-page.tsx';
import { aForum, aHearing } from './hearings.ts';

const steps = { next: null, back: null, goNext: () => {}, goBack: () => {} };

it('says when what is known was given, where another referral gave it', () => {
  const hearing = aHearing(1);
  const victim = { ...hearing.victim, safeContact: 'Text only', interpreter: 'Polish' };
  const victimGivenOn = { ...hearing.victimGivenOn, safeContact: '2026-09-01' };
  const given = aHearing(1, { victim, victimGivenOn });
  renderPage(
    <CaseHead hearing={given} forum={aForum()} heldOn="2026-11-12" steps={steps} isFinal={false} />,
    {},
  );
  expect(screen.getByText('Text only (given 1 Sep 2026)')).toBeTruthy();
  expect(screen.getByText('Interpreter: Polish')).toBeTruthy();
});
