/** Catches render errors of its children and renders a fallback: the rest of the page goes on. */
import { Component, type ReactNode } from 'react';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
  /** The fallback for `children`; `retry` renders them again. */
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
