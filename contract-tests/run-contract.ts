import { Client } from './asking/client.ts';
import type { Gallery, People, Person } from './asking/gallery.ts';
import { openGallery } from './asking/open-gallery.ts';
import { spoilSession } from './asking/session.ts';
import { sweep } from './asking/sweep.ts';
import type { Check, Group } from './check.ts';
import { describeFailure } from './report/describe-failure.ts';
import type { Finding, Outcome, Report } from './report/report.ts';
import { runChecks } from './run-checks.ts';
import type { OnGroup } from './run-checks.ts';

/** Whom to ask, and as whom. */
export interface ContractOptions {
  baseUrl: string;
  /** The account under test, and what signs it in. */
  account: Person;
  /** Another account, for NET-4; `null` for none. */
  other: Person | null;
  /** What is checked. */
  groups: readonly Group[];
  signal: AbortSignal;
  onGroup: OnGroup;
}

/**
 * Holds a server to the contract, and gives what came of it. It makes keys of its own and deletes
 * them; it touches no other.
 */
export async function runContract(options: ContractOptions): Promise<Report> {
  const { baseUrl, account, other, groups } = options;
  const client = new Client(baseUrl);
  const { session: own } = account;
  const people: People = { own, other, nobody: spoilSession(own) };
  const about = { baseUrl, account: account.name };
  const runId = crypto.randomUUID().slice(0, 6);
  let gallery: Gallery;
  try {
    gallery = await openGallery(client, people, account.name, runId);
  } catch (error) {
    return { ...about, ...reportClosed(groups, error), requests: client.requestCount };
  }
  const outcomes = await runChecks(groups, gallery, options);
  const leftBehind = await sweep(gallery).catch((error: unknown) => [
    `perhaps keys that begin with ${gallery.marker} (${String(error)})`,
  ]);
  return {
    ...about,
    policy: gallery.policy.id,
    ...collect(groups, outcomes),
    requests: client.requestCount,
    leftBehind,
  };
}

type Result = Pick<Report, 'groups' | 'passed' | 'failed' | 'notTried'>;

function collect(groups: readonly Group[], outcomes: ReadonlyMap<Check, Outcome>): Result {
  const missing: Outcome = { result: 'not-tried', reason: 'the run was stopped' };
  const findings = groups.map(({ title, checks }) => ({
    title,
    findings: checks.map((check): Finding => {
      const { rule, what } = check;
      return { rule, what, ...(outcomes.get(check) ?? missing) };
    }),
  }));
  const count = (wanted: Outcome['result']) =>
    findings.flatMap((group) => group.findings).filter(({ result }) => result === wanted).length;
  return {
    groups: findings,
    passed: count('passed'),
    failed: count('failed'),
    notTried: count('not-tried'),
  };
}

/** Where the gallery does not even say who it is: that alone, and everything else not tried. */
function reportClosed(
  groups: readonly Group[],
  error: unknown,
): Result & Pick<Report, 'policy' | 'leftBehind'> {
  const outcomes = new Map<Check, Outcome>();
  const reason = 'getAccount has to answer before anything else can be asked';
  for (const check of groups.flatMap(({ checks }) => checks))
    outcomes.set(check, { result: 'not-tried', reason });
  const [first] = groups.flatMap(({ checks }) => checks);
  const failure = describeFailure(error, (text) => text);
  if (first !== undefined) outcomes.set(first, { result: 'failed', failure });
  return { policy: null, leftBehind: [], ...collect(groups, outcomes) };
}
