import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { LeakLink, RevokedBy } from './key-life.tsx';

test('REV-2 a leak on the web is a link, which tells the other side nothing of this page', () => {
  render(<LeakLink url="https://code.example/leak" />);
  const link = screen.getByRole('link', { name: 'https://code.example/leak' });
  expect(link).toHaveAttribute('href', 'https://code.example/leak');
  expect(link).toHaveAttribute('rel', 'noreferrer');
});

test.each(['javascript:alert(1)', 'data:text/html,x', 'a chat log'])(
  'REV-2 a place that is no web address, %s, is only text',
  (url) => {
    render(<LeakLink url={url} />);
    expect(screen.getByText(url)).toBeVisible();
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  },
);

test.each([
  ['owner', 'by you'],
  ['Secret scanning', 'by Secret scanning'],
])('REV-1 REV-2 what %s revoked is said to be revoked %s', (source, words) => {
  const { container } = render(<RevokedBy source={source} />);
  expect(container).toHaveTextContent(words);
});
