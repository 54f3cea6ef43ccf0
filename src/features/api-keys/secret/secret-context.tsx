import { createContext, type ReactNode, useContext, useState, useSyncExternalStore } from 'react';
import { LossStatus } from './loss-status.tsx';
import { SecretHolder, type SecretView } from './secret-holder.ts';
import { useDeadSecrets } from './use-dead-secrets.ts';
import { useSecretWatch } from './use-secret-watch.ts';

const SecretContext = createContext<SecretHolder | null>(null);

/** Keeps the one holder of secrets for as long as the page stands, and no longer. */
export function SecretProvider({ children }: { children: ReactNode }) {
  const [holder] = useState(() => new SecretHolder(Date.now));
  const view = useSyncExternalStore(holder.subscribe, holder.view);
  useSecretWatch(holder);
  useDeadSecrets(holder, view);
  return (
    <SecretContext value={holder}>
      {children}
      <LossStatus lost={view.lost} />
    </SecretContext>
  );
}

/** The holder itself, to put a secret in or away. */
export function useSecretHolder(): SecretHolder {
  const holder = useContext(SecretContext);
  if (!holder) throw new Error('Secrets are held within a SecretProvider only');
  return holder;
}

/** Which secrets are held, without their values; renders anew when that changes. */
export function useSecretView(): SecretView {
  const holder = useSecretHolder();
  return useSyncExternalStore(holder.subscribe, holder.view);
}
