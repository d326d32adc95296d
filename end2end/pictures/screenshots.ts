// The pictures that screenshots.json lists, into docs/tour. `as` is a persona of the demo or somebody's address, the rest has
// defaults: size desktop, scheme light, lang en; `full: true` takes the whole page, not only what the screen shows first;
// `staged: true` is taken after staging.ts has carried the demo on.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { signInByLetter } from '../support/registering.ts';
import { expect, signIn, test as base } from '../support/test.ts';
import { roles, type Role } from '../support/site.ts';
import { stage } from './staging.ts';

interface Picture {
  name: string;
  path: string;
  as?: string;
  size?: 'phone' | 'desktop';
  scheme?: 'light' | 'dark';
  lang?: string;
  full?: boolean;
  staged?: boolean;
}

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const pictures: Picture[] = JSON.parse(readFileSync(at('../screenshots.json'), 'utf8'));
const sizes = { phone: { width: 390, height: 1500 }, desktop: { width: 1280, height: 1100 } };

/** Once, when the first picture asks for it: those of the demo as it was loaded come before. */
const test = base.extend<object, { told: void }>({
  told: [
    async ({ browser, site }, use) => {
      await stage(browser, site);
      await use();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
});

const ordered = [...pictures.filter((it) => !it.staged), ...pictures.filter((it) => it.staged)];
const isRole = (who: string): who is Role => (roles as readonly string[]).includes(who);

for (const { name, path, as, size = 'desktop', scheme = 'light', lang = 'en', full = false, staged = false } of ordered) {
  test.describe(() => {
    test.use({ viewport: sizes[size], colorScheme: scheme, deviceScaleFactor: 1 });
    if (staged) test.beforeEach(({ told }) => told);
    test(name, async ({ page, site, mailbox }) => {
      if (as && isRole(as)) await signIn(page, site, as);
      else if (as) await signInByLetter(page, mailbox, as);
      // Islands are awake then: the board has its grips.
      const answer = await page.goto(`${path}${path.includes('?') ? '&' : '?'}lang=${lang}`, { waitUntil: 'networkidle' });
      expect(answer?.status(), `${path} answers`).toBe(200);
      // Nothing is pointed at.
      await page.mouse.move(0, 0);
      await page.screenshot({ path: at(`../../docs/tour/${name}.png`), fullPage: full, animations: 'disabled' });
    });
  });
}
