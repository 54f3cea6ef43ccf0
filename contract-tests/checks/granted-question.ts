import type { Gallery, Question } from '../asking/gallery.ts';
import { ifMatch, makeEditRequest, makeRegenerateRequest } from '../asking/make-request.ts';
import type { KeyView } from '../views.ts';

/** The operations on one key that change it. */
export type Command = 'editKey' | 'regenerateKey' | 'revokeKey' | 'deleteKey';
/** The operations on one key. */
export type KeyOperation = Command | 'getKey' | 'checkKey' | 'listActivity';

/** A request of this operation on this key that would be granted. */
export function grantedQuestion(
  name: KeyOperation,
  gallery: Gallery,
  key: Pick<KeyView, 'id' | 'revision' | 'editable'>,
): Question & { headers: Record<string, string> } {
  const params = { id: key.id };
  switch (name) {
    case 'editKey':
      return { params, body: makeEditRequest(gallery, key), headers: ifMatch(key) };
    case 'regenerateKey':
      return { params, body: makeRegenerateRequest(gallery), headers: ifMatch(key) };
    case 'revokeKey':
      return { params, headers: ifMatch(key) };
    case 'checkKey':
      return {
        params,
        body: { action: 'unlist', packageId: `${gallery.idPrefix}.One` },
        headers: {},
      };
    case 'deleteKey':
    case 'getKey':
    case 'listActivity':
      return { params, headers: {} };
  }
}
