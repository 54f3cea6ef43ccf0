import { preload } from '#src/lib/preload.ts';
import { ErrorBoundary } from '#src/ui/error-boundary.tsx';
import { type ComponentProps, lazy, Suspense } from 'react';

const load = () => import('./list-toolbar.tsx');
const ListToolbar = lazy(async () => ({ default: (await load()).ListToolbar }));

/** Fetches its code, so that it is there before there are keys to look through. */
export function preloadToolbar(): void {
  preload(load);
}

/** The toolbar in its place, which is kept while its code is on its way. The list does without it. */
export function LazyToolbar(props: ComponentProps<typeof ListToolbar>) {
  return (
    <ErrorBoundary fallback={null}>
      <Suspense fallback={<div className="h-49 sm:h-20" />}>
        <ListToolbar {...props} />
      </Suspense>
    </ErrorBoundary>
  );
}
