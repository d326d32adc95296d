// The pictures that screenshots.json lists, into docs/tour. `as` is a persona of the demo, the rest has defaults:
// size desktop, scheme light, lang en; `full: true` takes the whole page, not only what the screen shows first.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, signIn, test } from '../support/test.ts';
import type { Role } from '../support/site.ts';

interface Picture {
  name: string;
  path: string;
  as?: Role;
  size?: 'phone' | 'desktop';
  scheme?: 'light' | 'dark';
  lang?: string;
  full?: boolean;
}

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const pictures: Picture[] = JSON.parse(readFileSync(at('../screenshots.json'), 'utf8'));
const sizes = { phone: { width: 390, height: 1500 }, desktop: { width: 1280, height: 1100 } };

for (const { name, path, as, size = 'desktop', scheme = 'light', lang = 'en', full = false } of pictures) {
  test.describe(() => {
    test.use({ viewport: sizes[size], colorScheme: scheme, deviceScaleFactor: 1 });
    test(name, async ({ page, site }) => {
      if (as) await signIn(page, site, as);
      const answer = await page.goto(`${path}${path.includes('?') ? '&' : '?'}lang=${lang}`);
      expect(answer?.status(), `${path} answers`).toBe(200);
      await page.screenshot({ path: at(`../../docs/tour/${name}.png`), fullPage: full, animations: 'disabled' });
    });
  });
}
