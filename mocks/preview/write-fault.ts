import { operations } from '#src/contract/operations.ts';
import type { Fault } from '#mocks/server/faults.ts';

/** A fault as an address orders it, to be read by `readFaults`; `null` for one that none can. */
export function writeFault({ operation, times, ...trouble }: Fault): string | null {
  if (!Object.hasOwn(operations, operation)) return null;
  const value = valueOf(trouble);
  const what = value === undefined ? trouble.kind : `${trouble.kind}=${value}`;
  return `${operation}:${what}${times === 1 ? '' : `*${times}`}`;
}

function valueOf({ kind, status = 500, delayMs = 0, garbage }: Omit<Fault, 'operation' | 'times'>) {
  switch (kind) {
    case 'status':
      return status;
    case 'delay':
      return delayMs;
    case 'garbage':
      return garbage;
    case 'lost-answer':
      return undefined;
  }
}
