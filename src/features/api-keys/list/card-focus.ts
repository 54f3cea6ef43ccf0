/** The id of a key's card in the list. */
export function cardId(keyId: string): string {
  return `key-${keyId}`;
}

/** The heading of a key's card, which focus can be sent to; `null` when it is not on the page. */
export function cardHeading(keyId: string): HTMLElement | null {
  return headingIn(document.getElementById(cardId(keyId)));
}

/** The heading of the list: focus goes there when what it shows was changed from elsewhere. */
export const LIST_HEADING_ID = 'your-api-keys';

export function listHeading(): HTMLElement | null {
  return document.getElementById(LIST_HEADING_ID);
}

/** Where focus goes when a key's card is about to vanish: the next card, else the one before. */
export function neighbourHeading(keyId: string): HTMLElement | null {
  const card = document.getElementById(cardId(keyId));
  return headingIn(card?.nextElementSibling ?? card?.previousElementSibling);
}

function headingIn(card: Element | null | undefined): HTMLElement | null {
  return card?.querySelector('h3') ?? null;
}
