import type { Said } from '../referral-form/read-form.ts';
import type { TakenForm } from './taken-form.ts';

/** Takes values of a read form one by one, and remembers which went where. */
export type Collector = {
  /** What the field says now; empty where the form said nothing. */
  readonly text: (field: string, said: Said<string> | null, most?: number) => string;
  readonly told: <T>(field: string, said: Said<T> | null, words: (value: T) => string) => T | null;
  /** Words of which no field is. */
  readonly leave: (said: Said<unknown> | null, why: string) => void;
  readonly understood: TakenForm['understood'];
  readonly left: TakenForm['left'];
};

export function createCollector(): Collector {
  const understood: TakenForm['understood'] = [];
  const left: TakenForm['left'] = [];
  const leave: Collector['leave'] = (said, why) => {
    if (said !== null) left.push({ label: said.label, said: said.said, why });
  };
  return {
    understood,
    left,
    leave,
    text: (field, said, most = 200) => {
      if (said === null) return '';
      if (said.value.length > most) {
        leave(said, `longer than the field takes: ${field}`);
        return '';
      }
      understood.push({ field, value: said.value, said: said.said, label: said.label });
      return said.value;
    },
    told: (field, said, words) => {
      if (said === null) return null;
      understood.push({ field, value: words(said.value), said: said.said, label: said.label });
      return said.value;
    },
  };
}
