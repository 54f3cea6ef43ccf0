import { changedAddress, goInAddress } from '#src/lib/address.ts';
import { formatCount } from '#src/lib/format-count.ts';
import { sendFocus } from '#src/ui/focus.ts';
import { TextLink } from '#src/ui/text-link.tsx';
import { Fragment, type MouseEvent } from 'react';
import { cardHeading } from '../list/card-focus.ts';

const NAMED = 3;

function goToCard(event: MouseEvent, id: string) {
  if (event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  const heading = cardHeading(id);
  if (heading) sendFocus(heading);
  else goInAddress({ key: id });
}

/** Up to three keys by name, each a link to its card, "and N more" of `count` in all. */
export function KeyNames({
  keys,
  count,
}: {
  keys: readonly { id: string; name: string }[];
  count: number;
}) {
  const named = keys.slice(0, NAMED);
  const more = count - named.length;
  return (
    <>
      {named.map(({ id, name }, index) => (
        <Fragment key={id}>
          {index > 0 && (index === named.length - 1 && more <= 0 ? ' and ' : ', ')}
          <TextLink
            className="py-0.5 [overflow-wrap:anywhere]"
            href={changedAddress(window.location.href, { key: id })}
            onClick={(event) => goToCard(event, id)}
          >
            <bdi>{name}</bdi>
          </TextLink>
        </Fragment>
      ))}
      {more > 0 && ` and ${formatCount(more)} more`}
    </>
  );
}
