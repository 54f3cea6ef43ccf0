import { operations } from '#src/contract/operations.ts';
import { UnknownWish } from '#mocks/scenarios/load-scenario.ts';
import type { Fault } from '#mocks/server/faults.ts';
import { useOperations } from '#mocks/server/protocol/use-operation.ts';

/** What trouble can be ordered for, by name: the page's own operations, and a client's. */
export const faultyOperations: readonly string[] = [...Object.keys(operations), ...useOperations];

const FAULT = /^(?<operation>\w+):(?<kind>[a-z-]+)(?:=(?<value>\w+))?(?:\*(?<times>[1-9]\d?))?$/;

/**
 * Reads the trouble that an address orders: `createKey:lost-answer`, `listKeys:status=503*2`,
 * `getKey:delay=3000` (ms), `getOverview:garbage=half`, `createKey:busy=30` (429, with the seconds to
 * wait); `*2` for the next two answers. Throws `UnknownWish` where a text is no such order.
 */
export function readFaults(orders: readonly string[]): Fault[] {
  return orders.map((order) => {
    const { operation = '', kind = '', value, times = '1' } = FAULT.exec(order)?.groups ?? {};
    const trouble = readTrouble(kind, value);
    if (!faultyOperations.includes(operation) || trouble === null)
      throw new UnknownWish(`“${order}” is no trouble, such as createKey:lost-answer.`);
    return { operation, times: Number(times), ...trouble };
  });
}

type Trouble = Omit<Fault, 'operation' | 'times'>;

function readTrouble(kind: string, value: string | undefined): Trouble | null {
  const number = Number(value);
  switch (kind) {
    case 'lost-answer':
      return value === undefined ? { kind } : null;
    case 'delay':
      return number >= 0 && number <= 60_000 ? { kind, delayMs: number } : null;
    case 'status':
      return number >= 400 && number <= 599 ? { kind, status: number } : null;
    case 'busy':
      return number > 0 && number <= 3600
        ? { kind: 'status', status: 429, retryAfter: String(number) }
        : null;
    case 'garbage':
      return value === undefined || value === 'html' || value === 'half' || value === 'other'
        ? { kind, garbage: value }
        : null;
    default:
      return null;
  }
}
