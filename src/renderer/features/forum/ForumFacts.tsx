import type { ReactElement } from 'react';
import type { Forum } from '../../../shared/domain/forum.ts';
import { forumKindNames } from '../../../shared/domain/forum-kind.ts';
import { Card } from '../../components/Card.tsx';
import { Facts } from '../../components/Facts.tsx';
import classes from './ForumFacts.module.css';

/** The forum's name and its standing words, for those who do not change them. */
export const ForumFacts = ({ forum }: { readonly forum: Forum }): ReactElement => (
  <Card title="Forum" note={forumKindNames[forum.kind]} padded>
    <Facts
      facts={[
        ['Name', forum.name],
        ['Marking', forum.settings.marking],
        [
          'Confidentiality statement',
          <span key="statement" className={classes['statement']}>
            {forum.settings.confidentialityStatement}
          </span>,
        ],
      ]}
    />
  </Card>
);
