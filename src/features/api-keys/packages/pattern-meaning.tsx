import { formatCount } from '#src/lib/format-count.ts';
import { classes } from '#src/ui/classes.ts';
import { Button } from '#src/ui/button.tsx';
import { Fragment } from 'react';
import { PackageId } from './package-id.tsx';
import { isEverything, sayPattern } from './pattern-words.ts';
import type { PatternReading } from './read-pattern.ts';

const NEAR_MISSES_SHOWN = 3;

/** What a pattern means, in words, with what its writer may have meant too. */
export function PatternMeaning({
  reading,
  total,
  owner,
  narrower,
  onAdd,
}: {
  reading: PatternReading;
  /** How many packages the owner has; `null` while that is not known. */
  total: number | null;
  owner: string;
  /** A pattern to narrow `*` to, if one suggests itself. */
  narrower: string | null;
  onAdd: (packageId: string) => void;
}) {
  const { pattern, nearMisses } = reading;
  const more = nearMisses.length - NEAR_MISSES_SHOWN;
  return (
    <div className="space-y-1 text-sm text-muted">
      <p className={classes(isEverything(pattern) && 'text-text')}>
        {sayPattern(reading, total, owner)}
        {isEverything(pattern) && <Narrowing narrower={narrower} />}
      </p>
      {nearMisses.length > 0 && (
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span>
            <PackageId>{pattern}</PackageId> does not match{' '}
            {nearMisses.slice(0, NEAR_MISSES_SHOWN).map((id, n) => (
              <Fragment key={id}>
                {n > 0 && ', '}
                <PackageId>{id}</PackageId>
              </Fragment>
            ))}
            {more > 0 && ` and ${formatCount(more)} more`}.
          </span>
          {nearMisses.slice(0, NEAR_MISSES_SHOWN).map((id) => (
            <Button key={id} size="small" onClick={() => onAdd(id)}>
              <span>
                Add <bdi>{id}</bdi>
              </span>
            </Button>
          ))}
        </p>
      )}
    </div>
  );
}

function Narrowing({ narrower }: { narrower: string | null }) {
  return (
    <>
      {' '}
      To narrow it, replace <PackageId>*</PackageId> by{' '}
      {narrower === null ? (
        'a longer pattern'
      ) : (
        <>
          a pattern such as <PackageId>{narrower}</PackageId>
        </>
      )}
      , or choose packages below.
    </>
  );
}
