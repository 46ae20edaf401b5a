import { Select } from '@mantine/core';
import type { ReactElement } from 'react';
import { z } from 'zod';
import type { FieldValue } from '../../../shared/domain/entries/entry-field.ts';
import { useCall } from '../../lib/use-call.ts';
import { FieldGroup } from './FieldGroup.tsx';

type Props = {
  readonly label: string;
  readonly error: string | undefined;
  readonly value: FieldValue | undefined;
  readonly onChange: (value: FieldValue) => void;
};

const Chosen = z.record(z.string(), z.string()).catch({});

/** The chosen answer to each question of the matrix, and the score so far. */
export function MatrixInput({ label, error, value, onChange }: Props): ReactElement {
  const questions = useCall('entries.lists', {}).data?.matrix.questions ?? [];
  const chosen = Chosen.parse(value ?? {});
  const score = questions
    .flatMap(({ id, answers }) => answers.find((answer) => answer.id === chosen[id])?.score ?? [])
    .reduce((sum, each) => sum + each, 0);
  const change = (question: string, answer: string | null): void => {
    const { [question]: _before, ...rest } = chosen;
    onChange(answer === null ? rest : { ...rest, [question]: answer });
  };
  return (
    <FieldGroup
      label={label}
      error={error}
      count={`Score ${score}, with ${Object.keys(chosen).length} of ${questions.length} answered`}
    >
      {questions.map(({ id, question, answers }) => (
        <Select
          key={id}
          mt={6}
          label={question}
          clearable
          data={answers.map((answer) => ({
            value: answer.id,
            label: `${answer.label} (${answer.score})`,
          }))}
          value={chosen[id] ?? null}
          onChange={(answer) => change(id, answer)}
        />
      ))}
    </FieldGroup>
  );
}
