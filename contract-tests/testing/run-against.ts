import { makeSession } from '../asking/session.ts';
import { groups } from '../groups.ts';
import { nameGroup } from '../report/report.ts';
import type { Report } from '../report/report.ts';
import { runContract } from '../run-contract.ts';

function signIn(name: string) {
  return { name, session: makeSession([`account=${name}`], []) };
}

/** Holds a server to the contract, or to the groups that are named, as one account with another. */
export function runAgainst(
  baseUrl: string,
  { account = 'dana', other = 'erin', only = [] as readonly string[] } = {},
): Promise<Report> {
  return runContract({
    baseUrl,
    account: signIn(account),
    other: signIn(other),
    groups:
      only.length === 0 ? groups : groups.filter(({ title }) => only.includes(nameGroup(title))),
    signal: new AbortController().signal,
    onGroup: () => {},
  });
}

/** The lines of a report that failed: `group rule what`. */
export function failuresOf(report: Report): string[] {
  return report.groups.flatMap(({ title, findings }) =>
    findings
      .filter(({ result }) => result === 'failed')
      .map(({ rule, what }) => `${nameGroup(title)} ${rule} ${what}`),
  );
}
