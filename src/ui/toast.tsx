import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react';
import { Button } from './button.tsx';
import { Icon } from './icons.tsx';
import { LiveStatus } from './live-status.tsx';

const SHOWN_MS = 8_000;

const ToastContext = createContext<(message: ReactNode) => void>(() => undefined);

/** Says something in passing at the foot of the page, politely; one at a time. */
export function useToast(): (message: ReactNode) => void {
  return useContext(ToastContext);
}

export function ToastProvider({ children }: { children: ReactNode }) {
  const [message, setMessage] = useState<ReactNode>(null);
  const away = useCallback(() => setMessage(null), []);
  useEffect(() => {
    if (message === null) return undefined;
    const timer = setTimeout(away, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [message, away]);
  return (
    <ToastContext value={setMessage}>
      {children}
      <div className="pointer-events-none fixed inset-x-0 bottom-0 z-5 flex justify-center p-4">
        <LiveStatus className="min-w-0">
          {message !== null && (
            <span className="pointer-events-auto flex animate-rise items-center gap-2 rounded-lg border border-line bg-surface py-1.5 pr-1.5 pl-4 shadow-over">
              {/* A name may be longer than the screen is wide; it is heard whole. */}
              <span className="min-w-0 [&_bdi]:inline-block [&_bdi]:max-w-64 [&_bdi]:truncate [&_bdi]:align-bottom">
                {message}
              </span>
              <Button variant="quiet" size="small" aria-label="Dismiss" onClick={away}>
                <Icon name="x" />
              </Button>
            </span>
          )}
        </LiveStatus>
      </div>
    </ToastContext>
  );
}
