import { stateGroups } from '#mocks/preview/states/states.ts';

/** One way to look at every state. */
export interface Sight {
  name: string;
  width: number;
  theme: 'light' | 'dark';
}

/** A page that shows the pictures of every state side by side, `ID-SIGHT.png` each, beside it. */
export function writeAlbum(sights: readonly Sight[]): string {
  const groups = stateGroups.map(({ title, states }) => {
    const rows = states.map(({ id, name, sentence }) => {
      const pictures = sights.map(
        (sight) =>
          `<a href="${id}-${sight.name}.png"><img loading="lazy" src="${id}-${sight.name}.png" alt="${escape(name)}, ${sight.name}"></a>`,
      );
      return `<h3>${escape(name)}</h3><p>${escape(sentence)} <code>${id}</code></p><div>${pictures.join('')}</div>`;
    });
    return `<h2>${escape(title)}</h2>${rows.join('')}`;
  });
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>States of the page</title>
<style>
  body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem; color-scheme: light dark; }
  h3 { margin: 2rem 0 0; }
  p { margin: 0 0 0.5rem; }
  div { display: flex; gap: 1rem; align-items: start; }
  img { max-height: 32rem; max-width: 40vw; border: 1px solid #8888; }
</style>
<h1>States of the page</h1>
${groups.join('\n')}
</html>
`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
