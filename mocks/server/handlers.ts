import { http } from 'msw';
import type { HttpHandler } from 'msw';
import type { Gallery } from './gallery.ts';
import { serveCheckKey } from './operations/check-key.ts';
import { serveCreateKey } from './operations/create-key.ts';
import { serveDeleteKey } from './operations/delete-key.ts';
import { serveEditKey } from './operations/edit-key.ts';
import { serveAccount } from './operations/get-account.ts';
import { serveKey } from './operations/get-key.ts';
import { serveOverview } from './operations/get-overview.ts';
import { serveActivity } from './operations/list-activity.ts';
import { serveKeyList } from './operations/list-keys.ts';
import { serveOwnerPackages } from './operations/list-owner-packages.ts';
import { servePackageKeys } from './operations/list-package-keys.ts';
import { serveRegenerateKey } from './operations/regenerate-key.ts';
import { serveRevokeKey } from './operations/revoke-key.ts';
import { problemOf } from './problem-error.ts';
import { servePush } from './protocol/push-package.ts';
import { serveRelist, serveUnlist } from './protocol/set-listed.ts';
import { problemResponse } from './serve.ts';

/** At the root only: the page's own modules stand under `/src/api/` while it is developed. */
const ANY_OPERATION = /^https?:\/\/[^/]+\/api\//;

/** Every operation of a gallery. Nothing under `/api/` ever falls through to the network. */
export function galleryHandlers(gallery: Gallery): HttpHandler[] {
  return [
    serveAccount(gallery),
    serveOwnerPackages(gallery),
    serveOverview(gallery),
    serveKeyList(gallery),
    serveKey(gallery),
    serveCreateKey(gallery),
    serveEditKey(gallery),
    serveRegenerateKey(gallery),
    serveRevokeKey(gallery),
    serveDeleteKey(gallery),
    serveCheckKey(gallery),
    serveActivity(gallery),
    servePackageKeys(gallery),
    servePush(gallery),
    serveUnlist(gallery),
    serveRelist(gallery),
    http.all(ANY_OPERATION, () =>
      problemResponse(problemOf('not-found', 'There is no such operation.')),
    ),
  ];
}
