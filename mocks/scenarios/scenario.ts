import type { ScopeId } from '#src/contract/gallery-policy.ts';

/** A key of a scenario, as its owner asked for it some days ago. */
export interface KeySpec {
  name: string;
  owner?: string;
  scopes: ScopeId[];
  packages?: string[];
  patterns?: string[];
  /** The life chosen, in days. */
  days: number;
  /** How long ago it was created, in days; parts of a day are allowed. */
  age: number;
  /** How long ago it was last used, in days; absent for never. */
  used?: number;
  /** When else it was tried, in days, and on which package: what came of it, the rules decide. */
  tried?: { age: number; packageId: string }[];
  revoked?: { age: number; source: string; url: string };
}

/** A full-access key from before scopes (LEG), which no request can create. */
export interface LegacySpec {
  age: number;
  used?: number;
}

/** A named world: the people and packages of `world.json`, and what is different about it. */
export interface Scenario {
  name: string;
  /** What a designer finds in it. */
  sentence: string;
  account?: { emailConfirmed?: boolean; locked?: boolean };
  /** The account has neither packages nor organizations. */
  isNewcomer?: boolean;
  /** Packages besides those of `world.json`, by owner. */
  packages?: Record<string, string[]>;
  keys: KeySpec[];
  legacy?: LegacySpec[];
}
