import type { Risk } from '../../../shared/domain/hearing.ts';
import { showUndo } from '../../components/show-undo.ts';
import { useChange } from '../../lib/use-change.ts';
import type { ChangeHearing } from './use-hearing.ts';

type Risks = {
  /** Puts an empty risk on the screen and gives its id; it is saved once it has words. */
  readonly add: () => string;
  readonly change: (id: string, changes: Partial<Risk>) => void;
  readonly remove: (risk: Risk, index: number) => void;
};

export function useRisks(changeHearing: ChangeHearing): Risks {
  const { mutate: sendRemove } = useChange('risks.remove', { changes: ['minutes'] });
  const { mutate: sendRestore } = useChange('risks.restore', { changes: ['minutes'] });

  const change = (edit: (risks: readonly Risk[]) => Risk[]): void =>
    changeHearing((hearing) => ({ ...hearing, risks: edit(hearing.risks) }));

  return {
    add: () => {
      const id = crypto.randomUUID();
      change((risks) => [...risks, { id, subject: 'victim', text: '', imminence: 'days' }]);
      return id;
    },
    change: (id, changes) =>
      change((risks) => risks.map((risk) => (risk.id === id ? { ...risk, ...changes } : risk))),
    remove: (risk, index) => {
      change((risks) => risks.filter(({ id }) => id !== risk.id));
      if (risk.text.trim() === '') return;
      sendRemove({ riskId: risk.id });
      showUndo(`Risk ${index + 1} is removed`, () => {
        sendRestore({ riskId: risk.id });
        change((risks) => risks.toSpliced(index, 0, risk));
      });
    },
  };
}
