import type { ReactElement } from 'react';
import { Link } from 'react-router';
import type { Found } from '../../../shared/domain/search/found.ts';
import classes from './FoundRow.module.css';
import { foundIcons } from './found-icons.ts';
import { Marked } from './Marked.tsx';
import { opensAt } from './opens-at.ts';

/** One thing that was found, on the page of a search. */
export function FoundRow({ found }: { readonly found: Found }): ReactElement {
  const Icon = foundIcons[found.kind];
  return (
    <li className={classes['row']}>
      <Icon aria-hidden size={16} stroke={1.8} />
      <div className={classes['words']}>
        <div className={classes['line']}>
          <Link to={opensAt(found.opens)} className={classes['link'] ?? ''}>
            <Marked pieces={found.title} />
          </Link>
          <span className={classes['note']}>{found.note}</span>
        </div>
        {found.why.length > 0 && (
          <div className={classes['why']}>
            <Marked pieces={found.why} />
          </div>
        )}
      </div>
    </li>
  );
}
