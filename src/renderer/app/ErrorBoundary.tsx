import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import classes from './ErrorBoundary.module.css';

type Props = { readonly children: ReactNode };

/** The last resort when a screen cannot be drawn. What is stored is not touched by it. */
export class ErrorBoundary extends Component<Props, { hasFailed: boolean }> {
  override readonly state = { hasFailed: false };

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    return this.state.hasFailed ? <FailedScreen /> : this.props.children;
  }
}

const FailedScreen = (): ReactNode => (
  <main role="alert" className={classes['failed']}>
    <p>This screen could not be shown. What was saved is safe in the store.</p>
    <Button onClick={() => window.location.reload()}>Start the screen again</Button>
  </main>
);
