const VERSION = /^\d+(\.\d+){0,3}(-[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?(\+[0-9A-Za-z.-]+)?$/;

/** Whether a text is a package version: one to four numbers, perhaps a pre-release and metadata. */
export function isPackageVersion(text: string): boolean {
  return text.length <= 128 && VERSION.test(text);
}

/**
 * The one spelling of a version by which two are compared, as the galleries do: three numbers or
 * four, without leading zeros or a fourth that is 0, lower case, without metadata.
 */
export function normalizeVersion(version: string): string {
  const [plain = ''] = version.split('+');
  const dash = plain.indexOf('-');
  const release = dash < 0 ? plain : plain.slice(0, dash);
  const suffix = dash < 0 ? '' : plain.slice(dash).toLowerCase();
  const numbers = release.split('.').map((number) => number.replace(/^0+(?=\d)/, ''));
  while (numbers.length < 3) numbers.push('0');
  if (numbers.length === 4 && numbers[3] === '0') numbers.pop();
  return numbers.join('.') + suffix;
}
