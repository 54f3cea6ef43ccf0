import { nameGroup } from './report.ts';
import type { Finding, Report } from './report.ts';

const marks = { passed: '✓', failed: '✗', 'not-tried': '–' };

/** The whole report as text; its last line counts the checks. */
export function writeText(report: Report): string {
  const { baseUrl, account, policy, groups, passed, failed, notTried, requests } = report;
  const by = policy === null ? '' : `, by the policy ${policy}`;
  return [
    `contract of ${baseUrl}, as ${account}${by}`,
    ...groups.map(({ title, findings }) => ['', title, ...findings.map(writeFinding)].join('\n')),
    ...writeFailed(report),
    '',
    `${requests} requests.${writeLeftBehind(report)}`,
    `contract: ${passed} passed, ${failed} failed, ${notTried} not tried`,
    '',
  ].join('\n');
}

/** What failed, once more, where a long report ends. */
function writeFailed({ groups, failed }: Report): string[] {
  if (failed === 0) return [];
  const lines = groups.flatMap(({ title, findings }) =>
    findings
      .filter(({ result }) => result === 'failed')
      .map(({ rule, what }) => `  ${marks.failed} ${nameGroup(title)}: ${rule} ${what}`),
  );
  return ['', 'failed', ...lines];
}

function writeFinding(finding: Finding): string {
  const line = `  ${marks[finding.result]} ${finding.rule.padEnd(7)} ${finding.what}`;
  switch (finding.result) {
    case 'passed':
      return line;
    case 'not-tried':
      return `${line}\n      not tried: ${finding.reason}`;
    case 'failed': {
      const { expected, came, request, answer } = finding.failure;
      const rows = { expected, came, request, answer };
      const shown = Object.entries(rows).flatMap(([name, text]) =>
        text === null ? [] : [`      ${name.padEnd(8)} ${text}`],
      );
      return [line, ...shown].join('\n');
    }
  }
}

function writeLeftBehind({ leftBehind }: Report): string {
  if (leftBehind.length === 0) return ' Every key that was made is deleted.';
  return ` Not deleted, and to be deleted by hand: ${leftBehind.join(', ')}.`;
}
