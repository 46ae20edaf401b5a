import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { type Forum, ForumSettings } from '../../../shared/domain/forum.ts';
import { ForumName } from '../../../shared/domain/forum-kind.ts';
import { showUndo } from '../../components/show-undo.ts';
import { firstProblem } from '../../lib/first-problem.ts';
import { invalidateAreas } from '../../lib/invalidate.ts';
import { type Area, ipc } from '../../lib/ipc.ts';
import type { Draft as KeptDraft } from '../../lib/use-draft.ts';
import { useAutosave } from '../../lib/use-saving.ts';
import { problemsOf, savableSettings } from './rule-problems.ts';
import { ruleFields } from './rule-sections.ts';
import { type Typed, valueAt, withValue } from './rule-values.ts';
import { useWrongSettings } from './use-wrong-settings.ts';

type Draft = { readonly name: string; readonly settings: Typed };

export type ForumDraft = Draft & {
  /** What is wrong, by the path of the setting. */
  readonly problems: ReadonlyMap<string, string>;
  /** What is wrong and so not saved yet, kept as it was typed. */
  readonly unsaved: KeptDraft;
  readonly changeName: (name: string) => void;
  readonly change: (path: string, value: unknown) => void;
  /** Changes a setting and offers to take that back. */
  readonly replace: (path: string, value: unknown, said: string) => void;
};

/** All areas whose answers follow from the rules. */
const touched: readonly Area[] = [
  'forum',
  'today',
  'referrals',
  'cases',
  'entries',
  'agenda',
  'hearings',
  'matching',
  'minutes',
  'reports',
];

const paths = ['marking', 'confidentialityStatement', ...ruleFields.keys()];

const savable = (typed: Draft, before: Draft): Draft => ({
  name: firstProblem(ForumName, typed.name) === null ? typed.name : before.name,
  settings: savableSettings(typed.settings, before.settings, paths),
});

/** The forum as it is typed; whatever of it is right is saved, as one, since one rule reads another. */
export function useForumDraft(forum: Forum): ForumDraft {
  const client = useQueryClient();
  const [typed, setTyped] = useState<Draft>({ name: forum.name, settings: forum.settings });
  const [right, setRight] = useState(typed);
  const isShown = useIsShown();
  const started = useStarted();

  const save = async ({ name, settings }: Draft): Promise<void> => {
    await ipc.call('forum.save', { name, settings: ForumSettings.parse(settings) });
    invalidateAreas(client, touched);
  };
  useAutosave({ value: right, save });

  // An undo may come when another setting has been typed since.
  const latest = useRef(typed);
  const set = (next: Draft): void => {
    latest.current = next;
    setTyped(next);
    setRight((before) => savable(next, started.before(before)));
  };
  const changeName = (name: string): void => set({ ...latest.current, name });
  const change = (path: string, value: unknown): void => {
    started.at(path, right.settings);
    set({ ...latest.current, settings: withValue(latest.current.settings, path, value) });
  };

  const problems = withName(problemsOf(typed.settings, paths), typed.name);
  const unsaved = useWrongSettings(forum.id, { typed, saved: right, problems, changeName, change });

  const replace = (path: string, value: unknown, said: string): void => {
    const before = valueAt(latest.current.settings, path);
    change(path, value);
    showUndo(said, () => {
      if (isShown.current) change(path, before);
      else void saveLater(path, before);
    });
  };
  const saveLater = async (path: string, value: unknown): Promise<void> => {
    const { name, settings } = await ipc.call('forum.get', {});
    await save({ name, settings: withValue(settings, path, value) });
  };

  return {
    ...typed,
    problems,
    unsaved,
    changeName,
    change,
    replace,
  };
}

function withName(
  problems: ReadonlyMap<string, string>,
  name: string,
): ReadonlyMap<string, string> {
  const problem = firstProblem(ForumName, name);
  return problem === null ? problems : new Map([...problems, ['name', problem]]);
}

type Started = {
  readonly at: (path: string, right: Typed) => void;
  /** What was right before, without what was only on the way. */
  readonly before: (right: Draft) => Draft;
};

/**
 * What a setting was before somebody began to type in it. On the way to 61 somebody typed 6: when 61
 * is refused, 6 is not what they meant.
 */
function useStarted(): Started {
  const typing = useRef<{ readonly path: string; readonly value: unknown } | null>(null);
  useEffect(() => {
    const leave = (): void => {
      typing.current = null;
    };
    document.addEventListener('focusout', leave);
    return () => document.removeEventListener('focusout', leave);
  }, []);
  return {
    at: (path, right) => {
      if (typing.current?.path !== path) typing.current = { path, value: valueAt(right, path) };
    },
    before: (right) =>
      typing.current === null
        ? right
        : {
            ...right,
            settings: withValue(right.settings, typing.current.path, typing.current.value),
          },
  };
}

function useIsShown(): { readonly current: boolean } {
  const isShown = useRef(true);
  useEffect(() => {
    isShown.current = true;
    return () => {
      isShown.current = false;
    };
  }, []);
  return isShown;
}
