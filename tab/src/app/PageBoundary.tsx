import { Component, type ReactNode } from 'react';
import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { ErrorState } from '../components/ErrorState.tsx';
import { Page } from '../components/Page.tsx';

/** A page that fails says so in its place, with a way to try again; another address starts afresh. */
export function PageBoundary({ children }: { children: ReactNode }) {
  const { reset } = useQueryErrorResetBoundary();
  const [address] = useLocation();
  return (
    <Boundary key={address} reset={reset}>
      {children}
    </Boundary>
  );
}

class Boundary extends Component<{ reset: () => void; children: ReactNode }, { error: unknown }> {
  override state: { error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  private readonly retry = () => {
    this.props.reset();
    this.setState({ error: null });
  };

  override render() {
    if (this.state.error === null) return this.props.children;
    return (
      <Page title="Pairwise">
        <ErrorState error={this.state.error} retry={this.retry} />
      </Page>
    );
  }
}
