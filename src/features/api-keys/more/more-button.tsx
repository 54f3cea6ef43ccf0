import type { ApiKeySummary } from '#src/contract/api-key.ts';
import type { GalleryPolicy } from '#src/contract/gallery-policy.ts';
import { latePart } from '#src/lib/late-part.tsx';
import { Icon } from '#src/ui/icons.tsx';
import { MenuButton } from '#src/ui/lazy-menu.tsx';

const menu = latePart(async () => (await import('./more-menu.tsx')).MoreMenu);

export interface MoreButtonProps {
  apiKey: ApiKeySummary;
  policy: GalleryPolicy;
  /** Whether the account may create, edit and regenerate keys (KEY-5). */
  canChange: boolean;
  /** The server's time, in ms. */
  now: number;
}

/** "More actions for NAME": the button. What is behind it is fetched when it is first wanted. */
export function MoreButton(props: MoreButtonProps) {
  return (
    <MenuButton
      size="small"
      aria-label={`More actions for ${props.apiKey.name}`}
      preload={menu.preload}
      renderMenu={(place) => <menu.Part {...props} {...place} />}
    >
      <Icon name="more" className="size-5" />
    </MenuButton>
  );
}
