import { formatMoment, UTC } from '#src/lib/format-time.ts';
import { TextLink } from '#src/ui/text-link.tsx';
import { addressOfLink } from '#mocks/preview/preview-address.ts';
import { splitLinks } from '#mocks/preview/split-links.ts';
import type { WorldView } from '#mocks/preview/world-view.ts';
import { Section } from './section.tsx';

const SHOWN = 50;

/** The mails that the gallery has sent, the newest first; their links keep the set-up. */
export function OutboxSection({ mails }: { mails: WorldView['mails'] }) {
  return (
    <Section title={`Outbox (${mails.length})`}>
      {mails.length === 0 && <p>No mail has been sent.</p>}
      {mails.length > SHOWN && <p>The newest {SHOWN}:</p>}
      {mails.slice(0, SHOWN).map(({ to, subject, text, kind, keyId, at }, index) => (
        <details key={`${mails.length - index} ${keyId} ${kind}`} className="preview-item">
          <summary>{subject}</summary>
          <p className="text-muted">
            To {to}, {formatMoment(at, UTC)}
          </p>
          <p className="preview-mail">
            {splitLinks(text).map((part) =>
              part.isLink ? (
                <TextLink key={part.start} href={addressOfLink(location.href, part.text)}>
                  {part.text}
                </TextLink>
              ) : (
                part.text
              ),
            )}
          </p>
        </details>
      ))}
    </Section>
  );
}
