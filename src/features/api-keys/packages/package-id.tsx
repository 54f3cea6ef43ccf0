/** A package ID or a pattern in running text: never mixed up with its surroundings, never too wide. */
export function PackageId({ children }: { children: string }) {
  return (
    <bdi className="rounded-sm bg-inset px-1 font-mono [overflow-wrap:anywhere]">{children}</bdi>
  );
}
