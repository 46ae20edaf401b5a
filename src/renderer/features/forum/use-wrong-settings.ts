import { z } from 'zod';
import { type Draft, useDraft } from '../../lib/use-draft.ts';
import { type Typed, valueAt } from './rule-values.ts';

/** By the path of the setting; of the forum's name, `name`. */
const WrongSettings = z.array(z.strictObject({ path: z.string(), value: z.unknown() }));
type WrongSettings = z.infer<typeof WrongSettings>;

type Forum = { readonly name: string; readonly settings: Typed };

type Settings = {
  readonly typed: Forum;
  /** Without what is wrong. */
  readonly saved: Forum;
  /** What is wrong, by the path of the setting. */
  readonly problems: ReadonlyMap<string, string>;
  readonly changeName: (name: string) => void;
  readonly change: (path: string, value: unknown) => void;
};

/** Settings that are right are saved as they are typed; these are those that are not. */
export function useWrongSettings(forumId: string, settings: Settings): Draft {
  const { typed, saved, problems, changeName, change } = settings;
  const wrong: WrongSettings = [...problems.keys()].map((path) => ({
    path,
    value: at(typed, path) ?? null,
  }));
  const put = (path: string, value: unknown): void => {
    if (path === 'name') changeName(String(value));
    // One that an earlier version had is known no more.
    else if (valueAt(saved.settings, path) !== undefined) change(path, value);
  };
  return useDraft({
    place: `forum/${forumId}/settings`,
    schema: WrongSettings,
    typed: wrong.length === 0 ? null : wrong,
    onGiveBack: (given) => {
      for (const { path, value } of given ?? []) put(path, value);
      if (given === null) for (const { path } of wrong) put(path, at(saved, path));
    },
  });
}

const at = ({ name, settings }: Forum, path: string): unknown =>
  path === 'name' ? name : valueAt(settings, path);
