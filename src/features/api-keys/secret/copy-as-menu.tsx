import { galleryUrl } from '#src/api/gallery-url.ts';
import { Icon } from '#src/ui/icons.tsx';
import { LazyMenu } from '#src/ui/lazy-menu.tsx';
import { commandRecipes } from './command-recipes.ts';

/** Offers commands that ask for the key; `onChoose` takes the text of the one chosen. */
export function CopyAsMenu({ onChoose }: { onChoose: (text: string) => void }) {
  const entries = commandRecipes(galleryUrl()).map(({ label, text }) => ({
    label,
    onSelect: () => onChoose(text),
  }));
  return (
    <LazyMenu entries={entries}>
      Copy as…
      <Icon name="chevron-down" />
    </LazyMenu>
  );
}
