import { type SubmitEvent, useState } from 'react';
import { Button } from '#src/ui/button.tsx';
import { TextField } from '#src/ui/field.tsx';
import { LiveStatus } from '#src/ui/live-status.tsx';
import { Select } from '#src/ui/select.tsx';
import type { Desk } from '#mocks/preview/desk.ts';
import { suggestPackage } from '#mocks/preview/suggest-package.ts';
import { tryKey } from '#mocks/preview/try-key.ts';
import type { UseAnswer } from '#mocks/preview/try-key.ts';
import type { WorldView } from '#mocks/preview/world-view.ts';
import { Section } from './section.tsx';

const uses = [
  ['push', 'Push a version'],
  ['unlist', 'Unlist a version'],
  ['relist', 'Relist a version'],
] as const;

/** Uses a key as a client would, and shows what that is told. */
export function KeysSection({
  desk: { gallery },
  view: { keys, keyCount },
  change,
}: {
  desk: Desk;
  view: WorldView;
  change: (work: () => Promise<void>) => Promise<void>;
}) {
  const [chosen, setChosen] = useState('');
  const [use, setUse] = useState<(typeof uses)[number][0]>('push');
  const [typed, setTyped] = useState<string | null>(null);
  const [version, setVersion] = useState('1.0.1');
  const [answer, setAnswer] = useState<UseAnswer | null>(null);
  const key = keys.find(({ id }) => id === chosen) ?? keys[0];
  if (key === undefined) {
    return (
      <Section title="Keys">
        <p>There is no key to use.</p>
      </Section>
    );
  }
  const packageId = typed ?? suggestPackage(key.subjects);

  function attempt(event: SubmitEvent) {
    event.preventDefault();
    const { id } = key ?? { id: '' };
    void change(async () => setAnswer(await tryKey(gallery, id, { use, packageId, version })));
  }

  return (
    <Section title="Keys">
      <form className="preview-stack" onSubmit={attempt}>
        <Select
          label="Use the key"
          hint={keyCount > keys.length && `The ${keys.length} newest of ${keyCount}.`}
          inline
          value={key.id}
          onChange={({ target }) => {
            setChosen(target.value);
            setTyped(null);
            setAnswer(null);
          }}
        >
          {keys.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
        <Select
          label="to"
          inline
          value={use}
          onChange={({ target }) =>
            setUse(uses.find(([name]) => name === target.value)?.[0] ?? 'push')
          }
        >
          {uses.map(([name, label]) => (
            <option key={name} value={name}>
              {label}
            </option>
          ))}
        </Select>
        <TextField
          label="Package ID"
          inline
          required
          value={packageId}
          onChange={({ target }) => setTyped(target.value)}
        />
        <TextField
          label="Version"
          inline
          required
          value={version}
          onChange={({ target }) => setVersion(target.value)}
        />
        <div>
          <Button type="submit" size="small">
            Try
          </Button>
        </div>
        <LiveStatus>
          {answer && (
            <>
              <strong>{answer.allowed ? 'Allowed' : 'Refused'}.</strong> {answer.words}{' '}
              {answer.warning}
            </>
          )}
        </LiveStatus>
      </form>
    </Section>
  );
}
