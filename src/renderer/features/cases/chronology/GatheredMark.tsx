import { Menu, rem, Tooltip } from '@mantine/core';
import { type ReactElement, type ReactNode, useRef } from 'react';
import { Link } from 'react-router';
import type { ChronologyItem } from '../../../../shared/domain/chronology/chronology-item.ts';
import { fullWords } from './lane-words.ts';
import classes from './Marks.module.css';
import { MarkIcon } from './MarkIcon.tsx';

type Props = {
  readonly id: string;
  readonly items: readonly ChronologyItem[];
  readonly onOpenEntry: (id: string) => void;
  readonly look: Readonly<Record<`data-${string}`, string | boolean | undefined>>;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly isCurrent: boolean;
  readonly onFocus: (id: string) => void;
  readonly children: ReactNode;
};

/** Several things of about one day: it offers each of them. */
export function GatheredMark(props: Props): ReactElement {
  const { id, items, onOpenEntry, look, left, top, width, isCurrent, onFocus } = props;
  const target = useRef<HTMLButtonElement>(null);
  const all = items.map(fullWords);
  return (
    <>
      <Menu width="max-content" withinPortal>
        <Menu.Target>
          <button
            ref={target}
            type="button"
            {...look}
            data-mark={id}
            className={classes['mark']}
            style={{ left: rem(left), top: rem(top), width: rem(width) }}
            tabIndex={isCurrent ? 0 : -1}
            onFocus={() => onFocus(id)}
          >
            <span className={classes['spoken']}>
              {items.length} together: {all.join('; ')}
            </span>
            {props.children}
          </button>
        </Menu.Target>
        <Menu.Dropdown className={classes['gathered'] ?? ''}>
          {items.map((item) => {
            const section = <MarkIcon item={item} />;
            return 'to' in item.opens ? (
              <Menu.Item key={item.key} leftSection={section} component={Link} to={item.opens.to}>
                {fullWords(item)}
              </Menu.Item>
            ) : (
              <GatheredEntry
                key={item.key}
                section={section}
                words={fullWords(item)}
                entryId={item.opens.entryId}
                onOpenEntry={onOpenEntry}
              />
            );
          })}
        </Menu.Dropdown>
      </Menu>
      <Tooltip
        target={target}
        events={{ hover: true, focus: true, touch: false }}
        label={all.map((words) => (
          <div key={words}>{words}</div>
        ))}
      />
    </>
  );
}

type EntryProps = {
  readonly section: ReactNode;
  readonly words: string;
  readonly entryId: string;
  readonly onOpenEntry: (id: string) => void;
};

const GatheredEntry = ({ section, words, entryId, onOpenEntry }: EntryProps): ReactElement => (
  <Menu.Item leftSection={section} onClick={() => onOpenEntry(entryId)}>
    {words}
  </Menu.Item>
);
