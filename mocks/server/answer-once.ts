import type { RuleContext } from '#mocks/rules/context.ts';
import { decideReplay } from '#mocks/rules/decide-replay.ts';
import type { ReplyRecord } from '#mocks/store/rows.ts';
import type { WriteTables } from '#mocks/store/store.ts';
import type { Answer } from './answer.ts';
import { digestText } from '#mocks/rules/digest-text.ts';
import { grantedOrThrow, problemOf, ProblemError } from './problem-error.ts';
import { readScene, readSession } from './scene.ts';
import type { Call } from './serve.ts';

/** What a client means to do once, however often it has to ask. */
type Intent = Omit<ReplyRecord, 'at'>;

/**
 * Carries out `command` in one transaction, and once for each `Idempotency-Key`: the same request
 * gets the first answer again, before any precondition is looked at (NET-2).
 */
export async function answerOnce(
  call: Call,
  body: unknown,
  command: (tables: WriteTables, scene: RuleContext) => Promise<Answer>,
): Promise<Answer> {
  const { store, replays } = call.gallery;
  const intent = await describeIntent(call, body);
  if (intent === null)
    return store.write(async (tables) => command(tables, await readScene(tables, call)));
  const isFirst = replays.begin(intent.id);
  try {
    return await store.write(async (tables) => {
      const scene = await readScene(tables, call);
      const earlier = await tables.replies.get(intent.id);
      const known = earlier ?? (isFirst ? null : { ...intent, at: scene.now });
      const decision = decideReplay(
        known === null ? null : { ...known, isAnswered: earlier !== undefined },
        intent.requestDigest,
        scene.now,
      );
      if (grantedOrThrow(decision, scene) === 'replay') return repeatAnswer(intent, call, scene);
      const answer = await command(tables, scene);
      await tables.replies.put({ ...intent, at: scene.now });
      // Before the commit: should that fail, no stored reply leads to this answer.
      replays.keep(intent.id, answer, scene.now);
      return answer;
    });
  } finally {
    if (isFirst) replays.end(intent.id);
  }
}

/** Digests of who asks what: a request is told from another by its address and its body. */
async function describeIntent(call: Call, body: unknown): Promise<Intent | null> {
  const idempotencyKey = call.request.headers.get('Idempotency-Key');
  if (idempotencyKey === null) return null;
  const { account } = await call.gallery.store.read((tables) => readSession(tables, call));
  const { pathname } = new URL(call.request.url);
  return {
    id: await digestText(JSON.stringify([account.name, idempotencyKey])),
    requestDigest: await digestText(JSON.stringify([pathname, body])),
  };
}

function repeatAnswer(intent: Intent, call: Call, { now }: RuleContext): Answer {
  const answer = call.gallery.replays.find(intent.id, now);
  if (answer !== undefined) return answer;
  throw new ProblemError(
    problemOf(
      'gone',
      'The request was carried out, and its answer can no longer be repeated. ' +
        'Regenerate the key to get a new secret.',
    ),
  );
}
