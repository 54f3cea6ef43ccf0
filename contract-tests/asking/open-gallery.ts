import { readGranted } from '../expectations.ts';
import { Mismatch, NotTried } from '../outcome.ts';
import { AccountView, OverviewView } from '../views.ts';
import type { Client } from './client.ts';
import type { Exchange } from './exchange.ts';
import { ask, Gallery } from './gallery.ts';
import type { Opening, People, Person } from './gallery.ts';
import { parseJson } from './exchange.ts';

/**
 * Asks the gallery who it is and what goes there, which everything else depends on. Throws
 * `Mismatch` where it does not say so by the contract, and `NoAnswer`.
 */
export async function openGallery(
  client: Client,
  people: People,
  accountName: string,
  runId: string,
): Promise<Gallery> {
  const exchange = await ask(client, 'getAccount', { as: people.own });
  const { account, policy } = readAccount(exchange);
  const overview = await ask(client, 'getOverview', { as: people.own });
  const { data } = OverviewView.safeParse(parseJson(overview.text));
  const opening: Opening = {
    policy,
    accountName,
    obstacle: describeObstacle(account),
    room: policy.maxKeys === null ? Infinity : policy.maxKeys - (data?.counts.total ?? 0),
    otherName: people.other && (await readName(client, people.other)),
    clockOffset: data === undefined ? 0 : Date.parse(data.now) - Date.now(),
  };
  return new Gallery(client, people, opening, runId);
}

function readAccount(exchange: Exchange): AccountView {
  try {
    return readGranted(exchange, AccountView);
  } catch (error) {
    if (!(error instanceof NotTried)) throw error;
    throw new Mismatch('an answer by the schema, without which nothing can be asked', exchange);
  }
}

/** Who a session is of, as the gallery has it; `null` for nobody. */
async function readName(client: Client, { session }: Person): Promise<string | null> {
  const { text } = await ask(client, 'getAccount', { as: session });
  return AccountView.safeParse(parseJson(text)).data?.account.name ?? null;
}

/** KEY-5 */
function describeObstacle({ locked, emailConfirmed }: AccountView['account']): string | null {
  if (locked) return 'the account is locked, and can create no key';
  if (!emailConfirmed) return 'the account is not confirmed, and can create no key';
  return null;
}
