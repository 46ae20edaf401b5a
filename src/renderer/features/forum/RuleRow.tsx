import { Button } from '@mantine/core';
import { type ReactElement, useId } from 'react';
import { useMay } from '../../lib/viewer.ts';
import type { RuleField } from './rule-field.ts';
import { kindAt } from './rule-schema.ts';
import { defaultAt, isDefault, valueAt } from './rule-values.ts';
import { type ListNames, ruleWords, settingWords } from './rule-words.ts';
import { RuleInput } from './RuleInput.tsx';
import classes from './RuleRow.module.css';
import type { ForumDraft } from './use-forum-draft.ts';

type Props = {
  readonly path: string;
  readonly field: RuleField;
  readonly draft: ForumDraft;
  readonly lists: ListNames;
};

/** One setting: what it is, what it is set to, and what it would be by default. */
export function RuleRow({ path, field, draft, lists }: Props): ReactElement {
  const id = useId();
  const mayChange = useMay('forum.save');
  const problem = draft.problems.get(path);
  const isChanged = !isDefault(draft.settings, path);
  const shipped = ruleWords(defaultAt(path), field, lists);
  const describedBy = [
    field.help !== undefined && `${id}-help`,
    problem !== undefined && `${id}-problem`,
    `${id}-default`,
  ].filter((each) => each !== false);
  return (
    <div className={classes['row']} data-changed={isChanged || undefined}>
      <div className={classes['words']}>
        <div id={`${id}-label`} className={classes['label']}>
          {field.label}
        </div>
        {field.help !== undefined && <p id={`${id}-help`}>{field.help}</p>}
      </div>
      <div className={classes['control']}>
        {!mayChange && settingWords(valueAt(draft.settings, path), field, lists)}
        {mayChange && (
          <RuleInput
            kind={kindAt(path)}
            field={field}
            value={valueAt(draft.settings, path)}
            names={namesFor(field, draft, lists)}
            labelId={`${id}-label`}
            describedBy={describedBy.join(' ')}
            isWrong={problem !== undefined}
            onChange={(value) => draft.change(path, value)}
          />
        )}
        {problem !== undefined && (
          <p id={`${id}-problem`} className={classes['problem']} aria-live="polite">
            {problem}
          </p>
        )}
      </div>
      <div className={classes['default']}>
        <p id={`${id}-default`}>Default: {shipped}</p>
        <p>{field.source}</p>
      </div>
      {isChanged && (
        <div className={classes['changed']}>
          <strong>Changed</strong>
          {mayChange && (
            <Button
              variant="subtle"
              size="compact-xs"
              className={classes['reset'] ?? ''}
              aria-label={`Use the default: ${field.label}`}
              onClick={() =>
                draft.replace(path, defaultAt(path), `${field.label}: the default again`)
              }
            >
              Use the default
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

/** The words of what can be chosen. */
function namesFor(
  { names, list, leavesOut }: RuleField,
  { settings }: ForumDraft,
  lists: ListNames,
): Readonly<Record<string, string>> {
  if (list === undefined) return names ?? {};
  const taken = leavesOut === undefined ? null : valueAt(settings, leavesOut);
  return Object.fromEntries(Object.entries(lists[list]).filter(([id]) => id !== taken));
}
