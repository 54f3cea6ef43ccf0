import { useOwnId } from '#src/lib/use-own-id.ts';
import { type ReactNode, type RefObject, useRef } from 'react';
import { classes } from './classes.ts';
import { useFocusAfterwards, useModal, useWaysOut } from './use-modal.ts';

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
 * A modal dialog that is open for as long as it is rendered, but while the page is set aside. The
 * browser's own `<dialog>` keeps the focus in and all else out of reach.
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
  const id = useOwnId();
  const dialog = useRef<HTMLDialogElement>(null);
  useModal(dialog, initialFocus);
  useWaysOut(dialog, () => canClose() && onClose());
  useFocusAfterwards(dialog, returnFocus);
  return (
    <dialog
      ref={dialog}
      role={role === 'alertdialog' ? role : undefined}
      aria-labelledby={`${id}-title`}
      aria-describedby={description ? `${id}-description` : undefined}
      className="backdrop animate-appear"
    >
      <div className="flex min-h-full flex-col justify-end pt-6 sm:justify-center sm:p-6">
        <div
          className={classes(
            'mx-auto max-h-[calc(100dvh-1.5rem)] w-full animate-rise overflow-y-auto overscroll-contain rounded-t-lg border border-line bg-surface p-4 shadow-over sm:max-h-[calc(100dvh-3rem)] sm:rounded-lg sm:p-6',
            wide ? 'sm:max-w-dialog-wide' : 'sm:max-w-dialog',
          )}
        >
          <h2 id={`${id}-title`} className="text-lg font-semibold [overflow-wrap:anywhere]">
            {title}
          </h2>
          {description && (
            <div id={`${id}-description`} className="mt-2 space-y-2">
              {description}
            </div>
          )}
          {children}
        </div>
      </div>
    </dialog>
  );
}

/** The row of buttons that ends a dialog or a form: the main one first. */
export function Actions({ children }: { children: ReactNode }) {
  return <div className="mt-5 flex flex-wrap gap-2">{children}</div>;
}
