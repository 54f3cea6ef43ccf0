import { openInAddress } from '#src/lib/address.ts';
import { Button } from '#src/ui/button.tsx';
import { preloadDialog } from '../key-dialogs.tsx';
import { MoreButton, type MoreButtonProps } from '../more/more-button.tsx';

const verbs = { edit: 'Edit', regenerate: 'Regenerate', delete: 'Delete' };

/** The buttons of a card; what the key, or an account that is held back, cannot do is absent. */
export function KeyActions(props: MoreButtonProps) {
  const { apiKey, canChange } = props;
  const names: (keyof typeof verbs)[] = [];
  if (canChange && apiKey.editable.length > 0) names.push('edit');
  if (canChange && apiKey.regenerable) names.push('regenerate');
  if (apiKey.deletable) names.push('delete');
  return (
    <div className="flex flex-wrap gap-2 sm:flex-nowrap">
      {names.map((name) => (
        <Button
          key={name}
          size="small"
          aria-label={`${verbs[name]} ${apiKey.name}`}
          aria-haspopup="dialog"
          onClick={() => openInAddress({ [name]: apiKey.id })}
          onPointerEnter={() => preloadDialog(name)}
          onFocus={() => preloadDialog(name)}
        >
          {verbs[name]}
        </Button>
      ))}
      <MoreButton {...props} />
    </div>
  );
}
