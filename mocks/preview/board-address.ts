/** Whether a path is that of the board of states, however a host writes it. */
export function isBoard(pathname: string, base: string): boolean {
  return [`${base}states`, `${base}states/`, `${base}states/index.html`].includes(pathname);
}
