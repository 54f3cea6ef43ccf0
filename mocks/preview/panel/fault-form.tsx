import { type SubmitEvent, useState } from 'react';
import { problemStatus } from '#src/contract/problem.ts';
import { Button } from '#src/ui/button.tsx';
import { TextField } from '#src/ui/field.tsx';
import { Select } from '#src/ui/select.tsx';
import { faultyOperations } from '#mocks/preview/read-faults.ts';
import type { Fault } from '#mocks/server/faults.ts';

const statuses = [...new Set([...Object.values(problemStatus), 503])].toSorted((a, b) => a - b);
const kinds = [
  ['status', 'Refused'],
  ['lost-answer', 'Carried out, and lost'],
  ['delay', 'Late'],
  ['garbage', 'Carried out, and garbage'],
] as const;

/** Orders what the next answer to one operation shall be. */
export function FaultForm({ onOrder }: { onOrder: (fault: Fault) => void }) {
  const [operation, setOperation] = useState('createKey');
  const [kind, setKind] = useState<Fault['kind']>('status');
  const [status, setStatus] = useState(500);
  const [seconds, setSeconds] = useState('5');

  function order(event: SubmitEvent) {
    event.preventDefault();
    onOrder({
      operation,
      kind,
      times: 1,
      ...(kind === 'status' ? { status } : {}),
      ...(kind === 'delay' ? { delayMs: Number(seconds) * 1_000 } : {}),
    });
  }

  return (
    <form className="preview-stack" onSubmit={order}>
      <Select
        label="The next answer to"
        inline
        value={operation}
        onChange={({ target }) => setOperation(target.value)}
      >
        {faultyOperations.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </Select>
      <Select
        label="shall be"
        inline
        value={kind}
        onChange={({ target }) =>
          setKind(kinds.find(([name]) => name === target.value)?.[0] ?? 'status')
        }
      >
        {kinds.map(([name, label]) => (
          <option key={name} value={name}>
            {label}
          </option>
        ))}
      </Select>
      {kind === 'status' && (
        <Select
          label="Status"
          inline
          value={status}
          onChange={({ target }) => setStatus(Number(target.value))}
        >
          {statuses.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </Select>
      )}
      {kind === 'delay' && (
        <TextField
          label="Seconds"
          inline
          type="number"
          min={1}
          max={60}
          required
          value={seconds}
          onChange={({ target }) => setSeconds(target.value)}
        />
      )}
      <div>
        <Button type="submit" size="small">
          Order
        </Button>
      </div>
    </form>
  );
}
