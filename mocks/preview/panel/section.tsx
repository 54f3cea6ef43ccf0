import type { ReactNode } from 'react';

/** One part of the panel, which can be folded away. */
export function Section({
  title,
  isOpen = false,
  children,
}: {
  title: string;
  isOpen?: boolean;
  children: ReactNode;
}) {
  return (
    <details className="preview-section" open={isOpen}>
      <summary>
        <h3>{title}</h3>
      </summary>
      <div className="preview-stack">{children}</div>
    </details>
  );
}
