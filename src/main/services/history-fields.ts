import type { ChangedField, FieldValue } from '../../shared/domain/access/audit-changes.ts';
import { fieldWords } from '../../shared/domain/access/audit-field-words.ts';
import { kindOfEntry } from '../../shared/domain/entries/entry.ts';
import {
  contentChange,
  type FieldChange as InWords,
  type ValueNames,
} from '../../shared/domain/history/entry-value-words.ts';
import { wholeValues, type WholeChange } from '../../shared/domain/history/whole-values.ts';
import type { FieldChange } from '../../shared/ipc/contract/history.ts';
import { parseJson } from '../files/parse-json.ts';
import { describeObjects } from '../store/audit-objects.ts';
import type { EntryRow } from '../store/entry-store.ts';
import { getForum } from '../store/forum-store.ts';
import type { Db } from '../store/tables.ts';
import { entryLists } from './rule-lists.ts';
import { toField } from './told-values.ts';

/** A row whose history is told, as it stands now. */
export type KeptRow =
  | { readonly table: 'entries'; readonly row: EntryRow }
  | { readonly table: 'persons' | 'referrals'; readonly row: { readonly id: string } };

type Told = Pick<FieldChange, 'field' | 'change'>;
type Asked = {
  /** Those of one row, the latest first. */
  readonly fields: readonly ChangedField[];
  readonly isReadable: boolean;
};

/** On what a decision rested is shown with the decision; as it is kept, it is no text for people. */
const notTold = new Set(['decision_basis']);

/** Each change of a field in words: several where the parts of a field changed. */
export async function fieldsInWords(
  db: Db,
  kept: KeptRow,
  { fields, isReadable }: Asked,
): Promise<Told[][]> {
  const names = await valueNames(db, fields);
  const whole = wholeOf(kept, fields);
  return fields.map((field, index) => {
    const [name] = field;
    if (notTold.has(name)) return [];
    const inContent = isReadable ? contentOf(kept, field, whole[index] ?? null, names) : null;
    if (inContent !== null) return inContent;
    const { change } = toField(field, isReadable, names.byId);
    return [{ field: labelOf(kept, name), change }];
  });
}

/** What the row was at each change, where it can be known. */
function wholeOf(kept: KeptRow, fields: readonly ChangedField[]): WholeChange[] {
  const whole: WholeChange[] = [];
  const numbered = fields.map((field, index) => ({ field, index }));
  for (const [name, of] of Map.groupBy(numbered, ({ field }) => field[0])) {
    const changes = wholeValues(
      of.map(({ field }) => field),
      heldNow(kept, name),
    );
    for (const [place, { index }] of of.entries()) whole[index] = changes[place] ?? null;
  }
  return whole;
}

const inContent = 'content.';

function heldNow({ table, row }: KeptRow, name: string): FieldValue {
  if (table !== 'entries' || !name.startsWith(inContent)) return null;
  const content = parseJson(row.content) as Record<string, unknown> | null;
  return JSON.stringify(content?.[name.slice(inContent.length)]) ?? null;
}

/** Null for what is no field of what an entry says, and where only a piece of it is known. */
function contentOf(
  kept: KeptRow,
  [name]: ChangedField,
  whole: WholeChange,
  names: ValueNames,
): Told[] | null {
  if (kept.table !== 'entries' || !name.startsWith(inContent) || whole === null) return null;
  const field = kindOfEntry(kept.row.kind).fields[name.slice(inContent.length)];
  return field === undefined ? null : contentChange(field, whole, names).map(asTold);
}

const asTold = ({ field, ...change }: InWords): Told => ({ field, change });

function labelOf({ table, row }: KeptRow, name: string): string {
  if (table !== 'entries') return fieldWords(table, name);
  const { fields, startsLabel, untilLabel, dueLabel } = kindOfEntry(row.kind);
  const own: Readonly<Record<string, string | undefined>> = {
    starts_on: startsLabel,
    until_on: untilLabel,
    due_on: dueLabel,
  };
  const label = name.startsWith(inContent)
    ? fields[name.slice(inContent.length)]?.label
    : own[name];
  return label ?? fieldWords(table, name);
}

const anyId = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** Names of what these changes hold as ids; what is not there for whoever asks is named by no id. */
async function valueNames(db: Db, fields: readonly ChangedField[]): Promise<ValueNames> {
  const ids = [...new Set(JSON.stringify(fields).match(anyId))];
  const { kind } = await getForum(db);
  const services = ids.length === 0 ? [] : await servicesOf(db, ids);
  const { needs, powers, matrix } = entryLists();
  return {
    levels: needs.levels,
    byId: new Map([
      ...ids.map((id): [string, string] => [id, 'Not shown here']),
      ...[...needs.categories, ...powers, ...services].map(({ id, name }): [string, string] => [
        id,
        name,
      ]),
      ...matrix.questions.flatMap(({ id, question, answers }): [string, string][] => [
        [id, question],
        ...answers.map((answer): [string, string] => [`${id} ${answer.id}`, answer.label]),
      ]),
      ...(await describeObjects(db, kind, ids)),
    ]),
  };
}

const servicesOf = (db: Db, ids: readonly string[]): Promise<{ id: string; name: string }[]> =>
  db.selectFrom('services').select(['id', 'name']).where('id', 'in', ids).execute();
