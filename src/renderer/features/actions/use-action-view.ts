import { useSearchParams } from 'react-router';

export const actionViews = ['open', 'overdue', 'finished', 'all'] as const;
export type ActionView = (typeof actionViews)[number];

type Shown = {
  readonly view: ActionView;
  readonly agencyId: string | null;
  readonly offset: number;
};
type ActionViewState = Shown & {
  /** Shows another list, from its first row unless said. */
  readonly show: (change: Partial<Shown>) => void;
};

/** Which actions are shown, kept in the address so that Back returns to them. */
export function useActionView(): ActionViewState {
  const [params, setParams] = useSearchParams();
  const shown: Shown = {
    view: actionViews.find((view) => view === params.get('view')) ?? 'open',
    agencyId: params.get('agency'),
    offset: Number(params.get('from') ?? 0) || 0,
  };
  return {
    ...shown,
    show: (change) => {
      const { view, agencyId, offset } = { ...shown, offset: 0, ...change };
      const from = String(offset);
      setParams(agencyId === null ? { view, from } : { view, from, agency: agencyId }, {
        replace: true,
      });
    },
  };
}
