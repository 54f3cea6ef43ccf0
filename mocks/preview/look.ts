/** How the page is looked at; each `null` where it is as the reader's computer has it. */
export interface Look {
  theme: 'light' | 'dark' | null;
  motion: 'reduced' | null;
  text: '200' | null;
}

/** Reads `?theme=&motion=&text=`; what is none of their values is left out. */
export function readLook(search: string): Look {
  const query = new URLSearchParams(search);
  const theme = query.get('theme');
  return {
    theme: theme === 'light' || theme === 'dark' ? theme : null,
    motion: query.get('motion') === 'reduced' ? 'reduced' : null,
    text: query.get('text') === '200' ? '200' : null,
  };
}

/** Shows the page so. By the object model, which a policy without inline styles lets through. */
export function applyLook({ theme, motion, text }: Look): void {
  const root = document.documentElement;
  root.style.colorScheme = theme ?? '';
  root.style.fontSize = text === null ? '' : `${text}%`;
  // The style of the panel takes it from here.
  root.toggleAttribute('data-preview-still', motion === 'reduced');
}
