import { foldPackageId } from '#src/contract/package-pattern.ts';
import { findPolicy } from '#mocks/policies/find-policy.ts';
import { decideUse, type Use } from '#mocks/rules/decide-use.ts';
import { prepareSubjects, type PreparedSubjects } from '#mocks/rules/prepare-subjects.ts';
import type { KeyRecord, PackageRecord } from '#mocks/rules/records.ts';
import { requireUsable } from '#mocks/rules/require-usable.ts';
import type { Rows } from '#mocks/store/rows.ts';
import { digest } from './real-gallery.ts';

export const packageIds: readonly string[] = [
  'Alpha',
  'Alpha.Core',
  'alpha.core',
  'Alpha.New',
  'Contoso.Web',
  'Contoso.New',
  'Fabrikam.Service',
  'Fabrikam.ServiceX',
  'Northwind.Traders',
];
export const uses: readonly Use[] = ['push', 'unlist', 'relist'];

/** What the real rules say, at this moment and of what is stored, without leaving a trace. */
export class Probe {
  readonly #rows: Rows;
  readonly #moment;
  readonly #packages: ReadonlyMap<string, PackageRecord>;
  readonly #subjects = new Map<KeyRecord, PreparedSubjects>();

  constructor(rows: Rows, policyId: string, now: number) {
    const policy = findPolicy(policyId);
    if (policy === null) throw new Error(`No policy ${policyId}`);
    this.#rows = rows;
    this.#packages = new Map(rows.packages.map((one) => [foldPackageId(one.id), one]));
    this.#moment = { now, policy };
  }

  findKey(secret: string): KeyRecord | undefined {
    const secretDigest = digest(secret);
    return this.#rows.keys.find((key) => key.secretDigest === secretDigest);
  }

  /** Whether a secret opens anything at all. */
  accepts(secret: string): boolean {
    const key = this.findKey(secret);
    return key !== undefined && requireUsable(key, this.#moment).ok;
  }

  allows(key: KeyRecord, use: Use, packageId: string): boolean {
    const stored = this.#packages.get(foldPackageId(packageId)) ?? null;
    const account = this.#rows.accounts.find(({ name }) => name === key.account);
    if (account === undefined) return false;
    const subjects = this.#subjects.get(key) ?? prepareSubjects(key.subjects);
    this.#subjects.set(key, subjects);
    const { organizations } = this.#rows;
    const context = { ...this.#moment, account, organizations };
    return decideUse({ key, subjects, use, packageId, stored }, context).ok;
  }

  /** All that a key may do now, each as `use package ID`. */
  listAllowed(key: KeyRecord): string[] {
    return uses.flatMap((use) =>
      packageIds.filter((id) => this.allows(key, use, id)).map((id) => `${use} ${id}`),
    );
  }
}
