import { UnstyledButton } from '@mantine/core';
import type { ReactElement } from 'react';
import type { RelationPicture } from '../../../../shared/domain/relations/relation-picture.ts';
import { relationWords } from '../../../../shared/domain/relations/relation-words.ts';
import classes from './RelationsList.module.css';

type Props = {
  readonly picture: RelationPicture;
  /** It is there for readers and for paper alone: nothing in it takes the focus. */
  readonly isUnseen: boolean;
  readonly onOpenPerson: (id: string) => void;
};

/** Everybody with what they are to whom, in words. */
export function RelationsList({ picture, isUnseen, onOpenPerson }: Props): ReactElement | null {
  if (picture.nodes.length === 0) return null;
  return (
    <ul
      className={classes['list']}
      data-unseen={isUnseen || undefined}
      aria-label="People and places in words"
    >
      {picture.nodes.map((node) => {
        const { id, name, personId } = node;
        return (
          <li key={id}>
            {personId === null || isUnseen ? (
              <strong>{name}</strong>
            ) : (
              <UnstyledButton
                className={classes['open'] ?? ''}
                onClick={() => onOpenPerson(personId)}
              >
                {name}
              </UnstyledButton>
            )}
            : {relationWords(node, picture)}
          </li>
        );
      })}
    </ul>
  );
}
