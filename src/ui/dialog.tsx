import * as Radix from '@radix-ui/react-dialog';
import { type ReactNode, type RefObject, useState } from 'react';
import { classes } from './classes.ts';
import { sendFocus } from './focus.ts';

export interface DialogProps {
  title: ReactNode;
  /** What is read out after the title; a sentence or two. */
  description?: ReactNode;
  role?: 'dialog' | 'alertdialog';
  /** What takes focus on opening; the first control where absent. */
  initialFocus?: RefObject<HTMLElement | null>;
  /** Where focus goes on closing; for `null` to the opener, else to the page's heading. */
  returnFocus?: () => HTMLElement | null;
  /** Asked before Escape or a click outside closes; `false` keeps the dialog open. */
  canClose?: () => boolean;
  onClose: () => void;
  wide?: boolean;
  children: ReactNode;
}

/**
 * A modal dialog that is open for as long as it is rendered. It has a backdrop and a scroll lock
 * of its own: those of the library write a style element, which the page's security policy refuses.
 */
export function Dialog({
  title,
  description,
  role = 'dialog',
  initialFocus,
  returnFocus,
  canClose = () => true,
  onClose,
  wide = false,
  children,
}: DialogProps) {
  const [opener] = useState(() => document.activeElement);

  function close(event: Event) {
    event.preventDefault();
    const back = opener instanceof HTMLElement && opener !== document.body ? opener : null;
    sendFocus(returnFocus?.() ?? back);
  }

  function open(event: Event) {
    if (!initialFocus?.current) return;
    event.preventDefault();
    initialFocus.current.focus();
  }

  return (
    <Radix.Root open onOpenChange={(next) => !next && canClose() && onClose()}>
      <Radix.Portal>
        <div className="backdrop z-10 animate-appear">
          <div className="flex min-h-full flex-col justify-end pt-6 sm:justify-center sm:p-6">
            <Radix.Content
              role={role}
              aria-modal="true"
              onOpenAutoFocus={open}
              onCloseAutoFocus={close}
              className={classes(
                'mx-auto max-h-[calc(100dvh-1.5rem)] w-full animate-rise overflow-y-auto overscroll-contain rounded-t-lg border border-line bg-surface p-4 shadow-over sm:max-h-[calc(100dvh-3rem)] sm:rounded-lg sm:p-6',
                wide ? 'sm:max-w-dialog-wide' : 'sm:max-w-dialog',
              )}
            >
              <Radix.Title className="text-lg font-semibold [overflow-wrap:anywhere]">
                {title}
              </Radix.Title>
              {description && (
                <Radix.Description asChild>
                  <div className="mt-2 space-y-2">{description}</div>
                </Radix.Description>
              )}
              {children}
            </Radix.Content>
          </div>
        </div>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** The row of buttons that ends a dialog or a form: the main one first. */
export function Actions({ children }: { children: ReactNode }) {
  return <div className="mt-5 flex flex-wrap gap-2">{children}</div>;
}
