import type { ReactNode } from 'react';

/** What the page is, and beside it what can be done; the same in every gallery. */
export function PageHeading({ children }: { children?: ReactNode }) {
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-4">
      <div className="min-w-0 flex-1 basis-72">
        <h1 tabIndex={-1} className="text-2xl font-semibold">
          API keys
        </h1>
        <p className="mt-1 max-w-prose text-muted">
          A key lets a tool publish packages as you. Treat it like a password: anyone who has it can
          use it.
        </p>
      </div>
      {children}
    </div>
  );
}
