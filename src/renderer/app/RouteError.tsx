import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import classes from './ErrorBoundary.module.css';

/** A page that could not be drawn, inside the frame, with a way out. */
export function RouteError(): ReactElement {
  return (
    <div role="alert" className={classes['failed']}>
      <p>This page could not be shown. What was saved is safe in the store.</p>
      <Button component={Link} to="/today">
        Go to Today
      </Button>
    </div>
  );
}
