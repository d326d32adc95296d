// What a browser complains about: any of it fails the test.
import type { BrowserContext } from '@playwright/test';

/** Collects errors of the console, scripts that fail and breaches of the pages' policy, from all pages of a context. */
export function listen(context: BrowserContext, complaints: string[], answers: number[]): void {
  context.on('console', (message) => {
    if (message.type() !== 'error' || isAnswer(message.text(), answers)) return;
    complaints.push(`${message.location().url}: ${message.text()}`);
  });
  context.on('weberror', (error) => {
    if (!LEFT_EARLY.test(error.error().message)) complaints.push(`${error.page()?.url()}: ${error.error().message}`);
  });
  context.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    // Leaving a page ends what it still loads; a download ends its navigation.
    if (why !== 'net::ERR_ABORTED') complaints.push(`${request.url()}: ${why}`);
  });
}

/**
 * What a script says whose page was left while its wasm was asked for or still came in. A file that is missing or broken says
 * something else, and a request that fails for any other reason than leaving is told by `requestfailed`.
 */
const LEFT_EARLY = /^(Failed to fetch|WebAssembly compilation aborted: Network error: Response body loading was aborted)$/;

/** Chromium writes an error for every answer of 400 and above; those that the test is about are no complaint. */
function isAnswer(text: string, answers: number[]): boolean {
  const [, status] = /^Failed to load resource: the server responded with a status of (\d{3}) \([^)]*\)$/.exec(text) ?? [];
  return status !== undefined && answers.includes(Number(status));
}
