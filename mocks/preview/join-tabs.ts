import { askAgain } from './ask-again.ts';

/**
 * Joins the tabs that share this world: gives the way to tell them that something has changed, and
 * follows at once when another one says so, or when it is looked at again where it is not now.
 */
export function joinTabs(name: string): () => void {
  const channel = new BroadcastChannel(name);
  let hasMissed = false;
  channel.addEventListener('message', () => {
    if (document.visibilityState === 'hidden') hasMissed = true;
    else void askAgain();
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' || !hasMissed) return;
    hasMissed = false;
    void askAgain();
  });
  const tell = channel.postMessage.bind(channel);
  return () => tell('changed');
}
