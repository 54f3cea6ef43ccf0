import { useState, useSyncExternalStore } from 'react';
import { Button } from '#src/ui/button.tsx';
import { Checkbox } from '#src/ui/checkbox.tsx';
import { LiveStatus } from '#src/ui/live-status.tsx';
import { Select } from '#src/ui/select.tsx';
import type { Desk } from '#mocks/preview/desk.ts';
import { describeFault } from '#mocks/preview/describe-fault.ts';
import { editAddress } from '#mocks/preview/edit-address.ts';
import { goOffline } from '#mocks/preview/go-offline.ts';
import { writeFault } from '#mocks/preview/write-fault.ts';
import type { Fault } from '#mocks/server/faults.ts';
import { FaultForm } from './fault-form.tsx';
import { Section } from './section.tsx';

const latencies = [
  [0, 'None'],
  [500, 'Half a second'],
  [2_000, 'Two seconds'],
  [10_000, 'Ten seconds'],
] as const;

/** What is to go wrong. */
export function TroubleSection({ desk: { faults } }: { desk: Desk }) {
  const waiting = useSyncExternalStore(faults.subscribe, faults.readWaiting);
  const latency = useSyncExternalStore(faults.subscribe, faults.readLatency);
  const [isOffline, setOffline] = useState(!navigator.onLine);
  // What is used up stays in the address: a link to the trouble makes it again.
  const isOrdered = waiting.length > 0 || new URLSearchParams(location.search).has('faults');

  function order(fault: Fault) {
    faults.order([...faults.readWaiting(), fault]);
    const ordered = new URLSearchParams(location.search).getAll('faults');
    editAddress({ faults: [...ordered, writeFault(fault)] });
  }

  function forget() {
    editAddress({ faults: null });
    faults.order([]);
  }

  return (
    <Section title="Trouble">
      <Select
        label="Latency of every answer"
        value={latency}
        onChange={({ target }) => {
          faults.setLatency(Number(target.value));
          editAddress({ latency: target.value === '0' ? null : target.value });
        }}
      >
        {!latencies.some(([ms]) => ms === latency) && <option value={latency}>{latency} ms</option>}
        {latencies.map(([ms, label]) => (
          <option key={ms} value={ms}>
            {label}
          </option>
        ))}
      </Select>
      <Checkbox
        label="Offline"
        hint="The page is told that there is no network."
        checked={isOffline}
        onChange={({ target }) => {
          goOffline(target.checked);
          setOffline(target.checked);
          editAddress({ offline: target.checked ? '' : null });
        }}
      />
      <FaultForm onOrder={order} />
      <LiveStatus hidden>{waiting.length === 0 ? '' : `${waiting.length} ordered`}</LiveStatus>
      {waiting.length > 0 && (
        <ul aria-label="Ordered trouble" className="preview-list">
          {waiting.map((fault, at) => (
            <li key={`${at} ${describeFault(fault)}`}>{describeFault(fault)}</li>
          ))}
        </ul>
      )}
      {isOrdered && (
        <div>
          <Button size="small" onClick={forget}>
            Forget all trouble
          </Button>
        </div>
      )}
    </Section>
  );
}
