import type { Fault } from '#mocks/server/faults.ts';

/** What is ordered, in words: "The next createKey: refused with 500". */
export function describeFault({ operation, kind, status, delayMs, times }: Fault): string {
  const which = times === 1 ? `The next ${operation}` : `The next ${times} of ${operation}`;
  switch (kind) {
    case 'lost-answer':
      return `${which}: carried out, its answer lost`;
    case 'delay':
      return `${which}: ${(delayMs ?? 0) / 1000} s late`;
    case 'status':
      return `${which}: refused with ${status ?? 500}`;
    case 'garbage':
      return `${which}: carried out, its answer garbage`;
  }
}
