import { Title } from '@mantine/core';
import { Fragment, type ReactElement } from 'react';
import { Card } from '../../components/Card.tsx';
import type { RuleSection } from './rule-sections.ts';
import type { ListNames } from './rule-words.ts';
import { RuleRow } from './RuleRow.tsx';
import classes from './RuleSectionCard.module.css';
import type { ForumDraft } from './use-forum-draft.ts';

type Props = {
  readonly section: RuleSection;
  readonly draft: ForumDraft;
  readonly lists: ListNames;
};

/** Every setting of one rule. */
export function RuleSectionCard({ section, draft, lists }: Props): ReactElement {
  return (
    <Card title={section.title}>
      <p className={classes['effect']}>{section.effect}</p>
      {section.groups.map(({ path, title, fields }) => (
        <Fragment key={path}>
          {title !== undefined && (
            <Title order={3} className={classes['group'] ?? ''}>
              {title}
            </Title>
          )}
          {Object.entries(fields).map(([key, field]) => (
            <RuleRow key={key} path={`${path}.${key}`} field={field} draft={draft} lists={lists} />
          ))}
        </Fragment>
      ))}
    </Card>
  );
}
