/** Finds a browser, and installs one on Debian and its kin where none is found. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runQuietly, say, Trouble, words } from './say.mjs';

const NAMES = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'],
  firefox: ['firefox-esr', 'firefox'],
};
const PLACES = {
  darwin: {
    chromium: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ],
    firefox: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  },
  win32: {
    chromium: [
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    ],
    firefox: ['C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
  },
};
/** What the manifests ask for. */
const OLDEST = { chromium: 128, firefox: 142 };
const PACKAGES = { chromium: ['chromium'], firefox: ['firefox-esr'] };

/** The path of a browser (`chromium` or `firefox`), or undefined. `QUANDIAN_CHROMIUM` and `QUANDIAN_FIREFOX` go first. */
export function findBrowser(browser) {
  const named = process.env[`QUANDIAN_${browser.toUpperCase()}`];
  if (named) return named;
  const onPath = NAMES[browser].flatMap((name) =>
    (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)),
  );
  const usual = PLACES[process.platform]?.[browser] ?? [];
  return [...usual, ...onPath].find(isProgram);
}

/** Installs what is missing of `browsers` and of Chinese type. Throws a `Trouble` that says what to install by hand. */
export async function ensureBrowsers(browsers) {
  const missing = browsers.filter((browser) => !isReady(browser));
  const packages = missing.flatMap((browser) => PACKAGES[browser]);
  if (lacksChineseType()) packages.push('fonts-noto-cjk');
  if (packages.length === 0) return;
  const installer = aptGet();
  if (installer) {
    say(`安装 ${packages.join('、')}`, `Installing ${packages.join(', ')}`);
    const label = words('安装浏览器和字体', 'installing browsers and fonts');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const [program, ...first] = installer;
    await runQuietly(program, [...first, 'update'], { label, env });
    await runQuietly(program, [...first, 'install', '-y', '--no-install-recommends', ...packages], { label, env });
  }
  const stillMissing = missing.filter((browser) => !isReady(browser));
  if (stillMissing.length === 0) return;
  const names = stillMissing.map(
    (browser) => `${browser === 'chromium' ? 'Chromium / Google Chrome' : 'Firefox'} ≥ ${OLDEST[browser]}`,
  );
  throw new Trouble(
    words(
      `请先安装 ${names.join('、')}，再运行一次（或用 QUANDIAN_CHROMIUM、QUANDIAN_FIREFOX 指出程序的位置）。`,
      `Install ${names.join(' and ')} and run this again (or name the program in QUANDIAN_CHROMIUM or QUANDIAN_FIREFOX).`,
    ),
  );
}

/** Whether a browser is there and not too old for the extension. One that does not tell its version is taken as it is. */
export function isReady(browser) {
  const path = findBrowser(browser);
  if (!path) return false;
  // There a browser asked for its version opens a window in place of an answer.
  if (process.platform === 'win32') return true;
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  const version = /(\d+)\.\d/.exec(stdout ?? '')?.[1];
  return version === undefined || Number(version) >= OLDEST[browser];
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** apt-get as this user may call it, or undefined. */
function aptGet() {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return undefined;
  if (process.getuid?.() === 0) return ['apt-get'];
  return spawnSync('sudo', ['-n', 'true']).status === 0 ? ['sudo', '-n', 'apt-get'] : undefined;
}

/** Only asked where apt could mend it: the pictures of the demo would show empty boxes. */
function lacksChineseType() {
  if (!aptGet()) return false;
  const { status, stdout } = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  return status !== 0 || stdout.trim() === '';
}
