import type { Locator, Page } from '@playwright/test';
import type { PageState } from '#mocks/preview/states/page-state.ts';

/** What is seen on the page once a state is reached. */
export function seenIn(page: Page, { shows: [role, name] }: PageState): Locator {
  return (role === 'text' ? page.getByText(name) : page.getByRole(role, { name })).first();
}
