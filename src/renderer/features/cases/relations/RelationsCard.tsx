import { Button, SegmentedControl } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { type ReactElement, useState } from 'react';
import { flushSync } from 'react-dom';
import type { RelationPicture } from '../../../../shared/domain/relations/relation-picture.ts';
import { Card } from '../../../components/Card.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { counted } from '../../../lib/format.ts';
import { useWidth } from '../../../lib/use-width.ts';
import classes from './RelationsCard.module.css';
import { RelationsList } from './RelationsList.tsx';
import { RelationsPicture } from './RelationsPicture.tsx';

type Props = {
  readonly picture: RelationPicture;
  readonly onOpenPerson: (id: string) => void;
};

const views = [
  { value: 'picture', label: 'Picture' },
  { value: 'list', label: 'List' },
];

/** Of a page of A4 between its margins, so that what is printed is not made smaller. */
const paperWidth = 700;

/** The people and places of a case, as a picture or as a list. */
export function RelationsCard({ picture, onOpenPerson }: Props): ReactElement {
  const [view, setView] = useState('picture');
  const [isPrinting, setPrinting] = useState(false);
  const { ref, width } = useWidth<HTMLDivElement>();
  const print = (): void => {
    // It has to be drawn for the paper before the paper is asked for.
    flushSync(() => setPrinting(true));
    window.print();
    setPrinting(false);
  };
  return (
    <div data-printed={isPrinting || undefined} className={classes['frame']}>
      <Card
        title="People and places"
        note={counted(picture.nodes.length, 'entry', 'entries')}
        actions={
          <div className={classes['tools']}>
            <SegmentedControl
              aria-label="People and places as"
              data={views}
              value={view}
              onChange={setView}
            />
            <Button
              variant="default"
              size="xs"
              onClick={print}
              leftSection={<IconPrinter aria-hidden size={14} />}
            >
              Print
            </Button>
          </div>
        }
      >
        <div ref={ref} className={classes['body']}>
          {picture.nodes.length === 0 && (
            <EmptyState>Nobody is known yet. A relation of a person stands here.</EmptyState>
          )}
          {view === 'picture' && (
            <RelationsPicture
              picture={picture}
              width={isPrinting ? paperWidth : width}
              onOpenPerson={onOpenPerson}
            />
          )}
          <RelationsList
            picture={picture}
            isUnseen={view === 'picture'}
            onOpenPerson={onOpenPerson}
          />
        </div>
      </Card>
    </div>
  );
}
