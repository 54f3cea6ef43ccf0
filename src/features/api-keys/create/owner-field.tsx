import type { Owner } from '#src/contract/account.ts';
import { Select } from '#src/ui/select.tsx';

/** "Package owner": none is chosen until the owner chooses, and one only is not asked about. */
export function OwnerField({
  id,
  owners,
  value,
  error,
  onChange,
}: {
  id: string;
  owners: readonly Owner[];
  value: string;
  error: string | undefined;
  onChange: (owner: string) => void;
}) {
  if (owners.length < 2) return null;
  return (
    <Select
      id={id}
      label="Package owner"
      hint="The key can act on this owner's packages only."
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
