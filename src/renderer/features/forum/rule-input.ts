import type { RuleField } from './rule-field.ts';

/** What every control of a setting is given. */
export type RuleInputProps<V = unknown> = {
  readonly field: RuleField;
  readonly value: V;
  /** The words of each value that can be chosen. */
  readonly names: Readonly<Record<string, string>>;
  readonly labelId: string;
  /** Ids of what is said beside it. */
  readonly describedBy: string;
  readonly isWrong: boolean;
  readonly onChange: (value: unknown) => void;
};
