import { readSteps } from './steps/read-steps.ts';

/**
 * Does on the page, once it has started, what the address orders (`do=press:Create`); not again when
 * it is only loaded anew (`isReload`). A step that cannot be taken is an error of the page, which a
 * browser shows and a test hears of. Throws `UnknownWish` for what is no step.
 */
export function startSteps(search: string, isReload: boolean): void {
  const steps = readSteps(new URLSearchParams(search).getAll('do'));
  if (steps.length === 0 || isReload) return;
  setTimeout(async () => {
    const { takeSteps } = await import('./steps/take-steps.ts');
    await takeSteps(steps).catch(reportError);
  });
}
