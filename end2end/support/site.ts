// A running demo site: `plenary serve --demo` with fresh data on a free port, or the one that BASE_URL names.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export const roles = ['administrator', 'organizer', 'focal point', 'speaker', 'delegate'] as const;
export type Role = (typeof roles)[number];

export interface Persona {
  email: string;
  link: string;
}

export interface Site {
  url: string;
  personas: Map<Role, Persona>;
  stop(): Promise<void>;
}

const built = fileURLToPath(new URL('../../target/debug/plenary', import.meta.url));
const patience = 60_000;

/** A site of one's own, unless BASE_URL names a running one; then PLENARY_DEMO_LOG names the file with the lines it printed. */
export async function startSite(): Promise<Site> {
  const url = process.env.BASE_URL;
  if (!url) return await ownSite();
  const log = process.env.PLENARY_DEMO_LOG;
  const lines = log ? readFileSync(log, 'utf8').split('\n') : [];
  return { url, personas: personasIn(lines), stop: async () => {} };
}

// The shell ends the site and removes its data once our end of the pipe closes, whatever ends us.
const script = '"$@" & site=$!; cat >/dev/null; kill $site; wait $site; cd /; rm -rf "$FOLDER"';

async function ownSite(): Promise<Site> {
  const binary = process.env.PLENARY_BIN ?? built;
  if (!existsSync(binary)) throw new Error(`No ${binary}: run \`cargo xtask build --debug\` first.`);
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'plenary-end2end-'));
  const shell = spawn('sh', ['-c', script, 'sh', binary, 'serve', '--demo'], {
    cwd: folder,
    detached: true,
    env: {
      ...withoutSettings(),
      FOLDER: folder,
      PLENARY_BASE_URL: `http://localhost:${port}`,
      PLENARY_LISTEN: `127.0.0.1:${port}`,
      PLENARY_LOG: process.env.PLENARY_LOG ?? 'warn',
      PLENARY_LIMIT_DRAIN_TIME: '1s',
      // One machine plays all visitors.
      PLENARY_LIMIT_REQUESTS: 'off',
      PLENARY_LIMIT_SIGN_IN: 'off',
      PLENARY_LIMIT_ADDRESS: 'off',
    },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((done) => shell.once('close', () => done()));
  const stop = async () => {
    shell.stdin.end();
    await ended;
  };
  try {
    const lines = await linesUntilReady(shell.stdout);
    return { url: `http://localhost:${port}`, personas: personasIn(lines), stop };
  } catch (fault) {
    await stop();
    throw fault;
  }
}

/** What the developer's shell sets for their own site is not for this one. */
function withoutSettings(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('PLENARY_')));
}

/** What the site prints until it is ready and has named every persona. */
function linesUntilReady(output: NodeJS.ReadableStream): Promise<string[]> {
  return new Promise((done, failed) => {
    const lines: string[] = [];
    const late = setTimeout(() => failed(new Error(`The site was not ready after ${patience / 1000} s. It printed:\n${lines.join('\n')}`)), patience);
    const read = createInterface({ input: output });
    read.on('line', (line) => {
      lines.push(line);
      if (lines.some((line) => line.startsWith('ready: ')) && personasIn(lines).size === roles.length) {
        clearTimeout(late);
        done(lines);
      }
    });
    read.on('close', () => {
      clearTimeout(late);
      failed(new Error(`The site ended before it was ready. It printed:\n${lines.join('\n')}`));
    });
  });
}

/** `sign in as ROLE <EMAIL>: URL` */
function personasIn(lines: string[]): Map<Role, Persona> {
  const personas = new Map<Role, Persona>();
  for (const line of lines) {
    const [, role, email, link] = /^\s*sign in as (.+) <(.+)>: (\S+)$/.exec(line) ?? [];
    if (role && email && link) personas.set(role as Role, { email, link });
  }
  return personas;
}

/** A port of the loopback that nobody listens at. */
export function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (address && typeof address === 'object' ? done(address.port) : failed(new Error('no free port'))));
    });
  });
}
