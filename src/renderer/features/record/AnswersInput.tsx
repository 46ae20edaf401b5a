import { SegmentedControl, TextInput } from '@mantine/core';
import { type ReactElement, useId } from 'react';
import { z } from 'zod';
import { Answer } from '../../../shared/domain/assessment-tool.ts';
import type { FieldValue } from '../../../shared/domain/entries/entry-field.ts';
import { useCall } from '../../lib/use-call.ts';
import { FieldGroup } from './FieldGroup.tsx';
import classes from './FieldGroup.module.css';

type Props = {
  readonly label: string;
  readonly error: string | undefined;
  readonly value: FieldValue | undefined;
  readonly onChange: (value: FieldValue) => void;
};

const Answers = z
  .record(z.string(), z.strictObject({ answer: Answer, source: z.string() }))
  .catch({});

const choices = [
  { value: 'blank', label: '–' },
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
  { value: 'dont-know', label: 'Don’t know' },
];

/** Each question by what it is about, its answer, and who said so where it was not the victim. */
export function AnswersInput({ label, error, value, onChange }: Props): ReactElement {
  const topics = useCall('entries.lists', {}).data?.assessments[0]?.topics ?? [];
  const answers = Answers.parse(value ?? {});
  const id = useId();
  const count = (answer: Answer): number =>
    Object.values(answers).filter((each) => each.answer === answer).length;
  const said = count('yes') + count('no') + count('dont-know');
  const change = (question: string, changes: Partial<(typeof answers)[string]>): void => {
    const before = answers[question] ?? { answer: 'blank' as const, source: '' };
    const now = { ...before, ...changes };
    const { [question]: _before, ...rest } = answers;
    onChange(now.answer === 'blank' && now.source === '' ? rest : { ...rest, [question]: now });
  };
  return (
    <FieldGroup
      label={label}
      error={error}
      count={`${count('yes')} yes, ${count('no')} no, ${count('dont-know')} don’t know, ${
        topics.length - said
      } blank. A source is needed only where the victim did not say it.`}
    >
      {topics.map((topic, index) => {
        const question = String(index + 1);
        return (
          <div key={question} className={classes['answered']}>
            <span id={`${id}-${question}`}>
              {question}. {topic}
            </span>
            {answers[question] === undefined ? (
              <span />
            ) : (
              <TextInput
                size="xs"
                aria-label={`Source of question ${question}`}
                placeholder="Source"
                maxLength={200}
                value={answers[question].source}
                onChange={(event) => change(question, { source: event.currentTarget.value })}
              />
            )}
            <SegmentedControl
              size="xs"
              aria-labelledby={`${id}-${question}`}
              value={answers[question]?.answer ?? 'blank'}
              onChange={(answer) => change(question, { answer: Answer.parse(answer) })}
              data={choices}
            />
          </div>
        );
      })}
    </FieldGroup>
  );
}
