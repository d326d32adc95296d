// Every kind of page that links lead to, each once.
import type { Page } from '@playwright/test';

/** What a browser saves or another program reads: no pages. */
const files = /\.(ics|zip|json|xml|csv|pdf)$|^\/materials\/[^/]+(\/versions\/\d+)?$|^\/me\/export$|\/html$/;

/** Pages that differ only in what they are about are one kind; past editions look alike. */
function kind(path: string): string {
  return path
    .replace(/\/(bogor-2014|vientiane-2015)(?=\/|$)/, '/hanoi-2014')
    .replace(/[0-9a-f]{32}|[0-9a-f-]{36}|[\w-]{22,}/g, '{id}')
    .replace(/\/v\/\d+$/, '/v/{n}');
}

export interface Walk {
  from: string[];
  /** Pages that somebody else looks at. */
  past?: RegExp;
  look: (page: Page) => Promise<void>;
}

/** Visits each kind of page once, by its links; answers how many there were. */
export async function everyPage(page: Page, { from, past, look }: Walk): Promise<number> {
  const seen = new Set<string>();
  const waiting = [...from];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const bare = path.split('?')[0] ?? path;
    const key = from.includes(path) ? path : kind(bare);
    if (seen.has(key) || files.test(bare) || past?.test(bare)) continue;
    seen.add(key).add(kind(bare));
    const answer = await page.goto(path);
    if (answer?.status() !== 200) throw new Error(`${path} is linked and answers ${answer?.status()}`);
    await look(page);
    waiting.push(...(await linksOf(page)));
  }
  return seen.size;
}

async function linksOf(page: Page): Promise<string[]> {
  const links = await page.locator('a[href]').evaluateAll((all) => (all as HTMLAnchorElement[]).map((link) => link.href));
  const here = new URL(page.url());
  const own = links.map((href) => new URL(href)).filter((url) => url.origin === here.origin && !url.searchParams.has('lang'));
  return own.map((url) => url.pathname + url.search);
}
