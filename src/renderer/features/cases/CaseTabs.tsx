import { Tabs } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import type { ReactElement, ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { Chip } from '../../components/Chip.tsx';
import classes from './CaseTabs.module.css';

export type CaseTab = {
  readonly id: string;
  readonly name: string;
  readonly count?: number;
  /** How many of them are late. */
  readonly overdue?: number;
  readonly content: ReactNode;
};

type Props = { readonly tabs: readonly CaseTab[] };

/** The parts of a case. Which one is open stands in the address; Alt and a number opens another. */
export function CaseTabs({ tabs }: Props): ReactElement {
  const [params, setParams] = useSearchParams();
  const asked = params.get('tab');
  const open = tabs.find(({ id }) => id === asked)?.id ?? tabs[0]?.id ?? '';
  const show = (id: string | null): void => {
    if (id !== null) setParams(id === tabs[0]?.id ? {} : { tab: id }, { replace: true });
  };
  useHotkeys(
    tabs.map(({ id }, index) => [`alt+${index + 1}`, () => show(id)]),
    [],
  );
  return (
    <Tabs value={open} onChange={show} keepMounted={false}>
      <Tabs.List className={classes['list'] ?? ''}>
        {tabs.map(({ id, name, count = 0, overdue = 0 }, index) => (
          <Tabs.Tab
            key={id}
            value={id}
            aria-keyshortcuts={`Alt+${index + 1}`}
            rightSection={
              overdue > 0 ? (
                <Chip kind="overdue">{overdue} overdue</Chip>
              ) : count > 0 ? (
                <Chip kind="plain">{count}</Chip>
              ) : undefined
            }
          >
            {name}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {tabs.map(({ id, content }) => (
        <Tabs.Panel key={id} value={id} className={classes['panel'] ?? ''}>
          {content}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
