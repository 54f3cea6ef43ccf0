import type { ExpiryPolicy } from '#src/contract/gallery-policy.ts';
import { formatMoment } from '#src/lib/format-time.ts';
import { plural } from '#src/lib/plural.ts';
import { TextField } from '#src/ui/field.tsx';
import { Select } from '#src/ui/select.tsx';
import { type SyntheticEvent, useState } from 'react';
import { type ExpiryValues, expiryTime, findExpiryProblem } from './expiry-values.ts';

export interface ExpiryFieldProps {
  id: string;
  policy: ExpiryPolicy;
  value: ExpiryValues;
  /** The server's clock, in ms (EXP-7). */
  now: number;
  error: string | undefined;
  onChange: (value: ExpiryValues) => void;
}

/** When a key expires, as the policy lets it be chosen, and the date that results (EXP-2). */
export function ExpiryField(props: ExpiryFieldProps) {
  const { id, policy, value, error, onChange } = props;
  const setDays = (days: string) => onChange({ ...value, days });
  switch (policy.kind) {
    case 'choices':
      return (
        <Select
          id={id}
          label="Expires in"
          error={error}
          value={value.days}
          onChange={(event) => setDays(event.target.value)}
          beside={<ResultingTime {...props} />}
        >
          {policy.days.map((days) => (
            <option key={days} value={days}>
              {plural(days, 'day')}
            </option>
          ))}
        </Select>
      );
    case 'days':
      return (
        <div className="space-y-1.5">
          <TextField
            id={id}
            label="Expires in"
            hint={`Days, from ${policy.min} to ${policy.max}`}
            error={error}
            inputMode="numeric"
            className="max-w-24"
            value={value.days}
            onChange={(event) => setDays(event.target.value)}
          />
          <ResultingTime {...props} />
        </div>
      );
    case 'optional-time':
      return <TimeField {...props} />;
  }
}

function ResultingTime({ policy, value, now }: ExpiryFieldProps) {
  const time = findExpiryProblem(policy, value) === null ? expiryTime(policy, value, now) : null;
  if (time === null) return null;
  return (
    <span className="text-muted">
      on <time dateTime={new Date(time).toISOString()}>{formatMoment(time)}</time>
    </span>
  );
}

/**
 * A date and time that may be left empty. The browser gives a half-filled one as empty, which
 * would make a key that never expires, so its own word on that is asked.
 */
function TimeField({ id, value, error, onChange }: ExpiryFieldProps) {
  // The browser keeps the half-filled text; writing anything back would wipe it.
  const [initial] = useState(value.at);
  function read({ currentTarget }: SyntheticEvent<HTMLInputElement>) {
    const at = currentTarget.validity.badInput ? 'unfinished' : currentTarget.value;
    if (at !== value.at) onChange({ ...value, at });
  }
  return (
    <TextField
      id={id}
      type="datetime-local"
      label="Expires on"
      hint="In your own time zone. Leave it empty for a key that never expires."
      error={error}
      className="max-w-64"
      defaultValue={initial}
      onChange={read}
      onKeyUp={read}
      onBlur={read}
    />
  );
}
