import type { Fault } from '#mocks/server/faults.ts';

/** A fault as an address orders it, to be read by `readFaults`. */
export function writeFault({ operation, times, ...trouble }: Fault): string {
  const value = valueOf(trouble);
  const kind = trouble.retryAfter === undefined ? trouble.kind : 'busy';
  const what = value === undefined ? kind : `${kind}=${value}`;
  return `${operation}:${what}${times === 1 ? '' : `*${times}`}`;
}

function valueOf({
  kind,
  status = 500,
  retryAfter,
  delayMs = 0,
  garbage,
}: Omit<Fault, 'operation' | 'times'>) {
  switch (kind) {
    case 'status':
      return retryAfter ?? status;
    case 'delay':
      return delayMs;
    case 'garbage':
      return garbage;
    case 'lost-answer':
      return undefined;
  }
}
