const LONGEST = 40;

/**
 * Gives each key of a world an ID that is made of its name, such as `alpha-release`, and the same
 * whenever the world is built: an address that opens a key's dialog can be sent to somebody else.
 */
export function nameIds(): (name: string) => string {
  const taken = new Map<string, number>();
  return (name) => {
    const words = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
    const slug = words.slice(0, LONGEST).replaceAll(/^-|-$/g, '') || 'key';
    const count = (taken.get(slug) ?? 0) + 1;
    taken.set(slug, count);
    return count === 1 ? slug : `${slug}-${count}`;
  };
}
