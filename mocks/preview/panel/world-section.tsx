import { useState } from 'react';
import { Button } from '#src/ui/button.tsx';
import { Select } from '#src/ui/select.tsx';
import { TextLink } from '#src/ui/text-link.tsx';
import { scenarios } from '#mocks/scenarios/scenarios.ts';
import { carryFocus } from '#mocks/preview/carry-focus.ts';
import type { Desk } from '#mocks/preview/desk.ts';
import { addressOfWorld } from '#mocks/preview/preview-address.ts';
import type { WorldView } from '#mocks/preview/world-view.ts';
import { Section } from './section.tsx';

/** Which world is open, and the way to another one. */
export function WorldSection({ desk, view }: { desk: Desk; view: WorldView }) {
  const [choice, setChoice] = useState(view.choice);
  const sentence = scenarios.find(({ name }) => name === choice.scenario)?.sentence;
  const now = new URLSearchParams(location.search).get('now');
  function open(wanted: typeof choice) {
    carryFocus();
    desk.go(addressOfWorld(location.href, wanted, now));
  }
  return (
    <Section title="World" isOpen>
      <form
        className="preview-stack"
        onSubmit={(event) => {
          event.preventDefault();
          open(choice);
        }}
      >
        <Select
          label="Scenario"
          hint={sentence}
          value={choice.scenario}
          onChange={({ target }) => setChoice({ ...choice, scenario: target.value })}
        >
          {scenarios.map(({ name }) => (
            <option key={name}>{name}</option>
          ))}
        </Select>
        <Select
          label="Policy"
          inline
          value={choice.policy}
          onChange={({ target }) => setChoice({ ...choice, policy: target.value })}
        >
          {desk.policies.map(({ id, galleryName }) => (
            <option key={id} value={id}>
              {galleryName} ({id})
            </option>
          ))}
        </Select>
        <Select
          label="Account"
          inline
          value={choice.account}
          onChange={({ target }) => setChoice({ ...choice, account: target.value })}
        >
          {view.accounts.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </Select>
        <div className="preview-row">
          <Button type="submit" variant="primary" size="small">
            Open
          </Button>
          <Button size="small" onClick={() => open(view.choice)}>
            Start afresh
          </Button>
        </div>
        <p>
          <TextLink href={`${import.meta.env.BASE_URL}states`}>Every state of the page</TextLink>
        </p>
      </form>
    </Section>
  );
}
