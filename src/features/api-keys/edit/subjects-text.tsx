import type { Subjects } from '#src/contract/api-key.ts';
import { plural } from '#src/lib/plural.ts';
import { PackageId } from '../packages/package-id.tsx';

const SHOWN = 8;

/** What a key applies to, in short: its patterns, then its packages, then how many more. */
export function SubjectsText({ subjects }: { subjects: Subjects }) {
  const all = [...subjects.patterns, ...subjects.packages];
  const more = all.length - SHOWN;
  return (
    <ul className="flex flex-wrap gap-1">
      {all.slice(0, SHOWN).map((subject) => (
        <li key={subject}>
          <PackageId>{subject}</PackageId>
        </li>
      ))}
      {more > 0 && <li>and {plural(more, 'other')}</li>}
      {all.length === 0 && <li>Nothing</li>}
    </ul>
  );
}
