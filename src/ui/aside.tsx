import { createContext, type ReactNode, useContext } from 'react';

const AsideContext = createContext(false);

/** Whether the part of the page that this stands in is set aside. */
export function useIsAside(): boolean {
  return useContext(AsideContext);
}

/** What may be set aside: then it is out of sight and of reach, and keeps all that was entered. */
export function Aside({ isAside, children }: { isAside: boolean; children: ReactNode }) {
  return (
    <AsideContext value={isAside}>
      <div hidden={isAside}>{children}</div>
    </AsideContext>
  );
}
