import { useSyncExternalStore } from 'react';
import type { LoggedRequest, RequestLog } from '#mocks/preview/request-log.ts';
import { Section } from './section.tsx';

const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' });

/** What the page asked and what it was told, the newest first. */
export function RequestsSection({ log }: { log: RequestLog }) {
  const entries = useSyncExternalStore(log.subscribe, log.read);
  return (
    <Section title="Requests">
      {entries.map((entry) => (
        <details key={entry.id} className="preview-item">
          <summary>
            {entry.method} {entry.path} <strong>{describeEnd(entry)}</strong>
          </summary>
          <p className="text-muted">
            Asked at {clock.format(entry.at)}
            {entry.tookMs === null ? '' : `, answered in ${Math.round(entry.tookMs)} ms`}
          </p>
          {entry.asked !== '' && <Words label="What it asked" text={entry.asked} />}
          {entry.answer !== '' && <Words label="What it was told" text={entry.answer} />}
        </details>
      ))}
    </Section>
  );
}

function describeEnd({ status }: LoggedRequest): string {
  if (status === null) return 'waiting';
  return status === 0 ? 'lost' : String(status);
}

function Words({ label, text }: { label: string; text: string }) {
  return (
    <>
      <p>{label}</p>
      <pre className="preview-words">{text}</pre>
    </>
  );
}
