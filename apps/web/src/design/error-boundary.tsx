/** Catches what breaks below it while React draws, and draws something in its place: what is beside it goes on. */
import { Component, type ReactNode } from 'react';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
  /** What stands in the place of `children` once they have broken; `retry` draws them anew. */
  readonly fallback: (retry: () => void) => ReactNode;
}

export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  readonly #retry = () => this.setState({ hasFailed: false });

  override render() {
    const { children, fallback } = this.props;
    return this.state.hasFailed ? fallback(this.#retry) : children;
  }
}
