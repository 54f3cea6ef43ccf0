/** Where the gallery is, for tools outside the browser: an absolute URL with a slash at its end. */
export function galleryUrl(): string {
  const base = import.meta.env.VITE_API_BASE ?? '';
  return new URL(`${base.replace(/\/+$/, '')}/`, location.origin).href;
}
