import type { Owner } from '#src/contract/account.ts';
import type { GalleryPolicy } from '#src/contract/gallery-policy.ts';
import { Select } from '#src/ui/select.tsx';

const hints = {
  scoped: "The key can act on this owner's packages only.",
  unscoped:
    "Yourself: the key can do all that your account may do. An organization: it can act on that one's packages only.",
};

/** "Package owner": none is chosen until the owner chooses, and one only is not asked about. */
export function OwnerField({
  id,
  owners,
  keyKind,
  value,
  error,
  onChange,
}: {
  id: string;
  owners: readonly Owner[];
  /** The kind of key that is made: one without subjects reaches further (POL-4). */
  keyKind: GalleryPolicy['newKeyKind'];
  value: string;
  error: string | undefined;
  onChange: (owner: string) => void;
}) {
  if (owners.length < 2) return null;
  return (
    <Select
      id={id}
      label="Package owner"
      hint={hints[keyKind]}
      error={error}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">Choose an owner</option>
      {owners.map(({ name }) => (
        <option key={name}>{name}</option>
      ))}
    </Select>
  );
}
