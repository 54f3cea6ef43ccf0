import { scenarios } from '#mocks/scenarios/scenarios.ts';

/** Why the mock cannot serve the page, and the links that lead on. */
export interface MockTrouble {
  title: string;
  text: string;
  links: { label: string; href: string }[];
}

/** The trouble of stored data that this version cannot read; `href` begins anew. */
export function unreadableTrouble(href: string): MockTrouble {
  return {
    title: 'The preview’s stored data can’t be read',
    text: 'It is damaged, or another version of the preview wrote it. Nothing of a real gallery is affected.',
    links: [{ label: 'Start with a fresh world', href }],
  };
}

/** The trouble of an address that asks for what is not there, with what is. */
export function unknownWishTrouble(message: string): MockTrouble {
  return {
    title: 'The address asks for a world that is not there',
    text: `${message} These scenarios are there:`,
    links: scenarios.map(({ name, sentence }) => ({
      label: `${name}: ${sentence}`,
      href: `?scenario=${name}&fresh`,
    })),
  };
}

/** The trouble of a browser that lets the preview have no worker or no storage. */
export function platformTrouble(error: unknown): MockTrouble {
  return {
    title: 'The preview can’t run in this browser window',
    text:
      'It needs a service worker and storage, which browsers give to https:// and 127.0.0.1 only, ' +
      `and often not to private windows. The browser says: ${String(error)}`,
    links: [{ label: 'Try again', href: location.search || '?' }],
  };
}

/** Says in the page's place what is wrong. Plain elements: the page itself has not started. */
export function showTrouble({ title, text, links }: MockTrouble): void {
  const main = document.createElement('main');
  main.className = 'mock-trouble';
  const heading = document.createElement('h1');
  heading.textContent = title;
  const paragraph = document.createElement('p');
  paragraph.textContent = text;
  const list = document.createElement('ul');
  for (const { label, href } of links) {
    const anchor = document.createElement('a');
    anchor.textContent = label;
    anchor.href = href;
    const item = document.createElement('li');
    item.append(anchor);
    list.append(item);
  }
  main.append(heading, paragraph, list);
  document.body.replaceChildren(main);
  document.title = title;
}
