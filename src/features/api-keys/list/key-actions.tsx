import type { ApiKeySummary } from '#src/contract/api-key.ts';
import { openInAddress } from '#src/lib/address.ts';
import { Button } from '#src/ui/button.tsx';
import { type DialogName, preloadDialog } from '../key-dialogs.tsx';

const verbs: Record<DialogName, string> = {
  edit: 'Edit',
  regenerate: 'Regenerate',
  delete: 'Delete',
};

/** The buttons of a card; what the key, or an account that is held back, cannot do is absent. */
export function KeyActions({ apiKey, canChange }: { apiKey: ApiKeySummary; canChange: boolean }) {
  const names: DialogName[] = [];
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
    </div>
  );
}
