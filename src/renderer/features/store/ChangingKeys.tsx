import { Button, Progress, Text, Title } from '@mantine/core';
import { IconCheck, IconCircle, IconProgress } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import {
  type RotationProgress,
  type RotationStep,
  rotationSteps,
} from '../../../shared/domain/access/rotation.ts';
import { stopChangingKeys } from '../../lib/key-change.ts';
import { useFocusOnShow } from '../../lib/use-focus-on-show.ts';
import classes from './ChangingKeys.module.css';
import { StartScreen } from './StartScreen.tsx';

const words: Readonly<Record<RotationStep, string>> = {
  copying: 'Copy the store',
  rekeying: 'Encrypt the copy with new keys',
  resealing: 'Seal confidential details again',
  checking: 'Check every page of the copy',
  replacing: 'Put the copy in its place',
};

/** Stands instead of everything else while the store is closed for its keys to be changed. */
export function ChangingKeys({
  progress,
}: {
  readonly progress: RotationProgress | null;
}): ReactElement {
  const stop = useFocusOnShow<HTMLButtonElement>();
  const at = progress === null ? -1 : rotationSteps.indexOf(progress.step);
  return (
    <StartScreen footer="The store you have stays untouched until the copy is whole." footerEnd="">
      <div className={classes['card']}>
        <Title order={1}>Changing the keys</Title>
        <ol className={classes['steps']}>
          {rotationSteps.map((step, index) => (
            <li key={step} aria-current={index === at ? 'step' : undefined}>
              <StepIcon isDone={index < at} isNow={index === at} />
              {words[step]}
            </li>
          ))}
        </ol>
        <Progress
          aria-label="How far it is"
          value={progress === null ? 0 : shareOf(progress)}
          size="lg"
          transitionDuration={200}
        />
        <Text size="sm" c="dimmed" mt="md">
          Leave Casetable open. If it is stopped, or the power goes, the store opens with the keys
          that it had or with the new ones: nothing is lost either way.
        </Text>
        <Button
          ref={stop}
          mt="lg"
          variant="default"
          disabled={progress?.step === 'replacing'}
          onClick={stopChangingKeys}
        >
          Stop
        </Button>
      </div>
    </StartScreen>
  );
}

function StepIcon({
  isDone,
  isNow,
}: {
  readonly isDone: boolean;
  readonly isNow: boolean;
}): ReactElement {
  const Icon = isDone ? IconCheck : isNow ? IconProgress : IconCircle;
  return <Icon aria-label={isDone ? 'Done:' : undefined} size={18} stroke={1.8} />;
}

/** In per cent of the whole; each step counts the same. */
function shareOf({ step, done, total }: RotationProgress): number {
  const ofStep = total === 0 ? 0 : done / total;
  return ((rotationSteps.indexOf(step) + ofStep) / rotationSteps.length) * 100;
}
