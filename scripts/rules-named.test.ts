import { globSync, readFileSync } from 'node:fs';
import { parseSync } from 'vite';
import { expect, test } from 'vitest';

const testFiles = globSync('{src,mocks,scripts,e2e}/**/*.{test,spec}.{ts,tsx}');
const book = readFileSync('docs/rules.md', 'utf8');
const rules = [...book.matchAll(/^\| ([A-Z]{3}-\d+) /gm)].map(([, id = '']) => id);

// Only the book's own prefixes: SHA-256 and CRC-32 are no rules.
const prefixes = new Set(rules.map((id) => id.split('-')[0]));
const RULE = new RegExp(String.raw`\b(?:${[...prefixes].join('|')})-\d+\b`, 'g');

/** The titles of a file's tests and of their groups; what a template fills in is not seen. */
function readTitles(file: string): string[] {
  const titles: string[] = [];
  collectTitles(parseSync(file, readFileSync(file, 'utf8')).program, titles);
  return titles;
}

function collectTitles(node: unknown, titles: string[]): void {
  if (typeof node !== 'object' || node === null) return;
  if (fieldOf(node, 'type') === 'CallExpression' && callsTest(fieldOf(node, 'callee'))) {
    const [title] = listOf(fieldOf(node, 'arguments'));
    titles.push(readText(title));
  }
  for (const child of Object.values(node)) collectTitles(child, titles);
}

/** Whether a callee is `test`, `describe.each(…)` and the like; one that is skipped proves nothing. */
function callsTest(callee: unknown): boolean {
  const name = fieldOf(callee, 'name') ?? fieldOf(fieldOf(callee, 'property'), 'name');
  if (name === 'skip' || name === 'todo') return false;
  const inner = fieldOf(callee, 'object') ?? fieldOf(callee, 'callee') ?? fieldOf(callee, 'tag');
  if (inner !== undefined) return callsTest(inner);
  return name === 'test' || name === 'it' || name === 'describe';
}

function readText(node: unknown): string {
  const value = fieldOf(node, 'value');
  if (typeof value === 'string') return value;
  return listOf(fieldOf(node, 'quasis'))
    .map((quasi) => String(fieldOf(fieldOf(quasi, 'value'), 'cooked')))
    .join(' ');
}

function fieldOf(node: unknown, name: string): unknown {
  if (typeof node !== 'object' || node === null) return undefined;
  return Object.getOwnPropertyDescriptor(node, name)?.value;
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

const named = new Map<string, string>();
for (const file of testFiles) {
  for (const title of readTitles(file)) {
    for (const [id] of title.matchAll(RULE)) named.set(id, `${file}: ${title}`);
  }
}

test('the rule book gives each rule one ID', () => {
  expect(rules.length).toBeGreaterThan(80);
  expect(rules.filter((id, index) => rules.indexOf(id) !== index)).toEqual([]);
});

test('every rule of the book is named by a test', () => {
  expect(rules.filter((id) => !named.has(id))).toEqual([]);
});

test('every rule that a test names is in the book', () => {
  const unknown = [...named].filter(([id]) => !rules.includes(id));
  expect(unknown.map(([id, title]) => `${id} (${title})`)).toEqual([]);
});
