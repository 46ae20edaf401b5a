import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { ReasonModal } from '../../../../src/renderer/components/ReasonModal.tsx';
import { renderPage } from '../../../support/render-page.tsx';

const showModal = () => {
  const onConfirm = vi.fn<(reason: string) => void>();
  const { user } = renderPage(
    <ReasonModal
      title="Return"
      confirmLabel="Return it"
      place="referral/1/return"
      onConfirm={onConfirm}
      onClose={() => {}}
    />,
    {},
  );
  return { user, onConfirm };
};

describe('the question for a reason', () => {
  it('is not answered without one', async () => {
    const { user, onConfirm } = showModal();

    await user.type(screen.getByLabelText('Reason'), '   ');
    await user.click(screen.getByRole('button', { name: 'Return it' }));

    expect(screen.getByText('Give a reason')).toBeDefined();
    expect(onConfirm).not.toHaveBeenCalled();
  });

  it('passes the reason on without the space around it', async () => {
    const { user, onConfirm } = showModal();

    await user.type(screen.getByLabelText('Reason'), ' Not in our area ');
    await user.click(screen.getByRole('button', { name: 'Return it' }));

    expect(onConfirm).toHaveBeenCalledWith('Not in our area');
  });
});
