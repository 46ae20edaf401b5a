/** How one is counted, and how many are. */
export type Unit = readonly [one: string, many: string];

type Words = {
  readonly label: string;
  /** What it decides, where the label does not say it all. */
  readonly help?: string;
  /** Where the default comes from. */
  readonly source: string;
};

type Names<V extends string> = { readonly names: Readonly<Record<V, string>> };

/** Lists of the rules whose entries can be chosen by their ids. */
export type RuleList = 'bands' | 'tools';

export type ColumnWords = { readonly label: string; readonly unit?: Unit; readonly isDate?: true };

type RowsWords<R> = Words & {
  readonly columns: { readonly [K in keyof R]?: ColumnWords };
  readonly list?: RuleList;
  /** Path of the setting whose value, chosen from the same list, has settings of its own. */
  readonly leavesOut?: 'criteria.assessmentTool';
  /** Begins a line; without it there is one for each entry of the list. */
  readonly newRow?: () => { readonly [K in keyof R]: unknown };
  readonly add?: string;
};

/** What the screen has to say of a setting that holds a `V`. */
type FieldFor<V> = [V] extends [boolean]
  ? Words
  : [V] extends [number]
    ? Words & { readonly unit?: Unit }
    : [V] extends [number | null]
      ? Words & { readonly unit?: Unit; readonly whenEmpty: string }
      : [V] extends [string]
        ? string extends V
          ? Words & { readonly list?: RuleList }
          : Words & Names<V>
        : [V] extends [readonly (infer I)[]]
          ? [I] extends [string]
            ? Words & Names<I> & { readonly isOrder?: true }
            : RowsWords<I>
          : [V] extends [Readonly<Record<string, infer R>>]
            ? RowsWords<R>
            : never;

/** Words for every setting of a group: one that is left out does not compile. */
export type FieldsOf<T> = { readonly [K in keyof T]-?: FieldFor<T[K]> };

/** Any of them, as the screen reads it; the schema says which of the rest it uses. */
export type RuleField = Words & {
  readonly unit?: Unit;
  readonly whenEmpty?: string;
  readonly names?: Readonly<Record<string, string>>;
  readonly isOrder?: true;
  readonly list?: RuleList;
  readonly leavesOut?: string;
  readonly columns?: Readonly<Record<string, ColumnWords>>;
  readonly newRow?: () => Readonly<Record<string, unknown>>;
  readonly add?: string;
};

export const days: Unit = ['day', 'days'];
export const workingDays: Unit = ['working day', 'working days'];
export const hours: Unit = ['hour', 'hours'];
export const months: Unit = ['month', 'months'];
export const minutes: Unit = ['minute', 'minutes'];
export const years: Unit = ['year', 'years'];
export const incidents: Unit = ['incident', 'incidents'];
export const points: Unit = ['point', 'points'];

export const safeLives = 'SafeLives';
export const common = 'Common practice, confirm locally';
export const ours = 'Our default, confirm locally';
