import type { GalleryPolicy } from '#src/contract/gallery-policy.ts';
import { myget } from './myget.ts';
import { nuget2016 } from './nuget-2016.ts';
import { nuget } from './nuget.ts';
import { psgallery } from './psgallery.ts';

/** Every gallery that ships, the default first (POL-1). Another one is one more file and a line here. */
export const policies: readonly GalleryPolicy[] = [nuget, psgallery, myget, nuget2016];

/** The policy with this ID, or `null` where no gallery has it. */
export function findPolicy(id: string): GalleryPolicy | null {
  return policies.find((policy) => policy.id === id) ?? null;
}
