import { Component, type ReactNode } from 'react';

interface ErrorBoundaryProps {
  /** What to render in place of what failed. */
  fallback: ReactNode;
  children: ReactNode;
}

/** Keeps a fault in one part of the page from taking down the rest. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    const { fallback, children } = this.props;
    return this.state.failed ? fallback : children;
  }
}
