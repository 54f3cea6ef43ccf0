import { latePart } from '#src/lib/late-part.tsx';
import { useIsPainted } from '#src/lib/use-is-painted.ts';
import { ErrorBoundary } from '#src/ui/error-boundary.tsx';
import { type ComponentProps, Suspense } from 'react';

const toolbar = latePart(async () => (await import('./list-toolbar.tsx')).ListToolbar);

/** Fetches its code, so that it is there before there are keys to look through. */
export const preloadToolbar = toolbar.preload;

/** The toolbar in its place, which is kept until the list has been seen, and its code has come. */
export function LazyToolbar(props: ComponentProps<typeof toolbar.Part>) {
  const isListSeen = useIsPainted();
  const place = <div className="h-49 sm:h-20" />;
  return (
    <ErrorBoundary fallback={null}>
      {isListSeen ? (
        <Suspense fallback={place}>
          <toolbar.Part {...props} />
        </Suspense>
      ) : (
        place
      )}
    </ErrorBoundary>
  );
}
