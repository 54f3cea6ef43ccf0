/** The operations of the gallery protocol, by the names that faults are ordered under. */
export const useOperations = ['pushPackage', 'unlistPackage', 'relistPackage'] as const;
export type UseOperation = (typeof useOperations)[number];
