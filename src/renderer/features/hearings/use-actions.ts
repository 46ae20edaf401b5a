import type { Action } from '../../../shared/domain/action.ts';
import { showUndo } from '../../components/show-undo.ts';
import { useChange } from '../../lib/use-change.ts';
import type { ChangeHearing } from './use-hearing.ts';

export type NewAction = Pick<Action, 'agencyId' | 'agencyName' | 'text' | 'dueOn' | 'riskId'>;

type Actions = {
  /** Shows the action once it is saved; until then its words stay in the line that adds it. */
  readonly add: (action: NewAction, onAdded: () => void) => void;
  readonly change: (id: string, changes: Partial<Action>) => void;
  readonly remove: (action: Action, index: number) => void;
};

const areas = { changes: ['cases', 'today', 'minutes', 'meetings'] } as const;

export function useActions(hearingId: string, changeHearing: ChangeHearing): Actions {
  const { mutate: sendSave } = useChange('actions.save', areas);
  const { mutate: sendRemove } = useChange('actions.remove', areas);
  const { mutate: sendRestore } = useChange('actions.restore', areas);

  const change = (edit: (actions: readonly Action[]) => Action[]): void =>
    changeHearing((hearing) => ({ ...hearing, actions: edit(hearing.actions) }));

  return {
    add: ({ agencyName, ...agreed }, onAdded) => {
      const action = { id: crypto.randomUUID(), ...agreed };
      const rest = {
        hearingId,
        agencyName,
        status: 'open',
        statusNote: '',
        statusOn: null,
      } as const;
      const onSuccess = (): void => {
        change((actions) => [...actions, { ...action, ...rest }]);
        onAdded();
      };
      sendSave({ hearingId, action }, { onSuccess });
    },
    change: (id, changes) =>
      change((actions) =>
        actions.map((action) => (action.id === id ? { ...action, ...changes } : action)),
      ),
    remove: (action, index) => {
      change((actions) => actions.filter(({ id }) => id !== action.id));
      sendRemove({ actionId: action.id });
      showUndo(`Action ${index + 1} is removed`, () => {
        sendRestore({ actionId: action.id });
        change((actions) => actions.toSpliced(index, 0, action));
      });
    },
  };
}
