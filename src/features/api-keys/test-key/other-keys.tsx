import { packageKeysQuery } from '#src/api/key-use.ts';
import type { Action } from '#src/contract/gallery-policy.ts';
import type { PackageKeys } from '#src/contract/key-use.ts';
import { useQuery } from '@tanstack/react-query';
import { Fragment } from 'react';

const NAMED = 3;

/** Which other keys of the account could do what this one was refused; nothing where none can. */
export function OtherKeys({ packageId, action }: { packageId: string; action: Action }) {
  const { data } = useQuery(packageKeysQuery(packageId));
  const able = findAble(data?.keys ?? [], action);
  if (able.length === 0) return null;
  const more = able.length - NAMED;
  return (
    <p className="[overflow-wrap:anywhere]">
      Of your other keys, {able.length === 1 ? 'this one can: ' : 'these can: '}
      {able.slice(0, NAMED).map(({ id, name }, index) => (
        <Fragment key={id}>
          {index > 0 && ', '}
          <bdi className="font-medium">{name}</bdi>
        </Fragment>
      ))}
      {more > 0 && ` and ${more.toLocaleString('en')} more`}.
    </p>
  );
}

/** The keys that can do it. A push is of one kind or the other by whether the package exists. */
function findAble(keys: PackageKeys['keys'], action: Action): PackageKeys['keys'] {
  return keys.filter(({ actions }) =>
    actions.some((one) => one === action || (isPush(one) && isPush(action))),
  );
}

function isPush(action: Action): boolean {
  return action === 'push-new-package' || action === 'push-new-version';
}
