import { Component } from 'react';
import type { ReactNode } from 'react';
import { NoticeBar } from './NoticeBar.tsx';
import { unexpected } from '../trouble.ts';

interface Props {
  readonly children: ReactNode;
}

/** Keeps a mistake of ours in one tab from taking the pane away. */
export class ErrorBoundary extends Component<Props, { error: unknown }> {
  override state: { error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    if (this.state.error === null) return this.props.children;
    return (
      <NoticeBar notice={unexpected(this.state.error)} onDismiss={() => this.setState({ error: null })} />
    );
  }
}
