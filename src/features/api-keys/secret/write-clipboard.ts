/**
 * Puts a text on the clipboard; rejects when the browser refuses. A page without a secure origin
 * has no clipboard API: there the text goes straight into the copy event, so that no element ever
 * holds it (SEC-5).
 */
export async function writeClipboard(text: string): Promise<void> {
  // Typed as always there; it is not on plain HTTP.
  const clipboard: Clipboard | undefined = navigator.clipboard;
  if (clipboard) return clipboard.writeText(text);
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
  };
  document.addEventListener('copy', fill, { once: true });
  const copied = document.execCommand('copy');
  document.removeEventListener('copy', fill);
  if (!copied) throw new Error('The browser did not copy');
}
