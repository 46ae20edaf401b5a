import { useMantineColorScheme, useComputedColorScheme } from '@mantine/core';
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { type ReactElement, useCallback, useState } from 'react';
import { Outlet } from 'react-router';
import { Finder } from '../features/search/Finder.tsx';
import { saving } from '../lib/saving.ts';
import { KeySheet } from './KeySheet.tsx';
import { UnsavedQuestion } from './UnsavedQuestion.tsx';
import { usePageLeaveGuard, useWindowCloseGuard } from './use-leave-guard.ts';
import { useLocking } from './use-locking.ts';

type Question = { leaveLabel: string; leave: () => void; stay: () => void };

/** What every page of an open store shares: finder, key sheet, lock, and care for unsaved text. */
export function Workspace(): ReactElement {
  const [question, setQuestion] = useState<Question | null>(null);
  const [isKeySheetOpen, keySheet] = useDisclosure(false);
  const { toggleColorScheme } = useMantineColorScheme();

  const asker = (leaveLabel: string) => (leave: () => void, stay: () => void) =>
    setQuestion({ leaveLabel, leave, stay });
  usePageLeaveGuard(useCallback(asker('Leave and lose it'), []));
  useWindowCloseGuard(useCallback(asker('Close and lose it'), []));
  useLocking(useCallback(asker('Lock and lose it'), []));

  useHotkeys([['mod+shift+D', toggleColorScheme]], [], true);
  useHotkeys([['shift+?', keySheet.open]]);

  const answer = (choice: 'leave' | 'stay'): void => {
    if (choice === 'leave') saving.abandon();
    question?.[choice]();
    setQuestion(null);
  };

  return (
    <>
      <Outlet context={keySheet.open} />
      <Finder onShowKeys={keySheet.open} />
      {isKeySheetOpen && <KeySheet onClose={keySheet.close} />}
      {question !== null && (
        <UnsavedQuestion
          leaveLabel={question.leaveLabel}
          onLeave={() => answer('leave')}
          onStay={() => answer('stay')}
        />
      )}
    </>
  );
}
