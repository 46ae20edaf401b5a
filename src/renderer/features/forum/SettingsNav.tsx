import { Title } from '@mantine/core';
import { type ReactElement, useId } from 'react';
import { Link } from 'react-router';
import { useMay } from '../../lib/viewer.ts';
import { Chip } from '../../components/Chip.tsx';
import { pathsOf, type RuleSection } from './rule-sections.ts';
import { isDefault } from './rule-values.ts';
import classes from './SettingsNav.module.css';
import type { ForumDraft } from './use-forum-draft.ts';

type Props = {
  readonly sections: readonly RuleSection[];
  /** Id of the part in view; empty for the forum itself. */
  readonly current: string;
  readonly draft: ForumDraft;
};

/** The parts of the settings, each with how many of its settings are not as they ship. */
export function SettingsNav({ sections, current, draft }: Props): ReactElement {
  const titleId = useId();
  const mayKeepUsers = useMay('users.list');
  const mayReadServices = useMay('services.list');
  const changes = (section: RuleSection): number =>
    pathsOf(section).filter((path) => !isDefault(draft.settings, path)).length;
  const isWrong = (section: RuleSection): boolean =>
    pathsOf(section).some((path) => draft.problems.has(path));
  return (
    <nav aria-label="Settings" className={classes['nav']}>
      <ul>
        <li>
          <Link to="/settings" replace aria-current={current === '' ? 'page' : undefined}>
            Forum and agencies
          </Link>
        </li>
        {mayKeepUsers && (
          <li>
            <Link to="/users">Users and keys</Link>
          </li>
        )}
        {mayReadServices && (
          <li>
            <Link to="/services">Services</Link>
          </li>
        )}
        <li>
          <Link to="/backups">Backups</Link>
        </li>
        <li>
          <Link to="/bin">Bin</Link>
        </li>
        <li>
          <Link to="/retention">Retention</Link>
        </li>
      </ul>
      <Title order={2} id={titleId}>
        Rules
      </Title>
      <ul aria-labelledby={titleId}>
        {sections.map((section) => (
          <li key={section.id}>
            <Link
              to={`/settings?rules=${section.id}`}
              replace
              aria-current={current === section.id ? 'page' : undefined}
            >
              {section.title} <Mark changes={changes(section)} isWrong={isWrong(section)} />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

type MarkProps = { readonly changes: number; readonly isWrong: boolean };

function Mark({ changes, isWrong }: MarkProps): ReactElement | null {
  if (isWrong) return <Chip kind="open-point">Mend</Chip>;
  return changes === 0 ? null : <Chip kind="plain">{changes} changed</Chip>;
}
