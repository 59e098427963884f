import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type LaunchOptions } from 'puppeteer-core';

export type BrowserName = 'chromium' | 'firefox';

export interface LaunchRequest {
  browser: BrowserName;
  executablePath: string;
  /** Folder of the built extension. */
  extension: string;
  /** Where a page server listens that answers for every host; without it the browser uses the real network. */
  serverPort?: number;
  /** Where downloads land. */
  downloads: string;
  headless: boolean;
  /** The browser's language, which decides that of the extension's words. */
  lang?: 'zh-CN' | 'en-US';
}

export interface Launched {
  browser: Browser;
  name: BrowserName;
  /** `chrome-extension://…` or `moz-extension://…`, without a slash at the end. */
  origin: string;
  /** What the browser calls the extension: needed to open its popup. */
  extensionId: string;
  close(): Promise<void>;
}

/** Fixed, so that the address of Firefox's extension pages is known before they open. */
const FIREFOX_UUID = '5f0c1c1e-7d0a-4c55-9b1e-6a1f3b9d2e10';

/** Starts a real browser in a fresh profile with the extension installed. */
export async function launchBrowser(request: LaunchRequest): Promise<Launched> {
  mkdirSync(request.downloads, { recursive: true });
  const profile = mkdtempSync(join(tmpdir(), 'quandian-profile-'));
  const options = request.browser === 'chromium' ? chromium(request, profile) : firefox(request);
  const browser = await puppeteer.launch({ ...options, executablePath: request.executablePath, userDataDir: profile });
  const extensionId = await browser.installExtension(request.extension);
  return {
    browser,
    name: request.browser,
    origin: request.browser === 'chromium' ? `chrome-extension://${extensionId}` : `moz-extension://${FIREFOX_UUID}`,
    extensionId,
    async close() {
      await browser.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

function chromium({ serverPort, downloads, headless, lang = 'zh-CN' }: LaunchRequest, profile: string): LaunchOptions {
  mkdirSync(join(profile, 'Default'), { recursive: true });
  // By preference: the driver's own download behaviour would rename the files.
  writeFileSync(
    join(profile, 'Default', 'Preferences'),
    JSON.stringify({
      download: { default_directory: downloads, prompt_for_download: false },
      intl: { selected_languages: lang },
    }),
  );
  const map = `MAP * 127.0.0.1:${serverPort}, EXCLUDE localhost, EXCLUDE 127.0.0.1`;
  return {
    browser: 'chrome',
    headless,
    pipe: true,
    enableExtensions: true,
    defaultViewport: headless ? { width: 1280, height: 900 } : null,
    env: { ...process.env, LANGUAGE: lang.replace('-', '_') },
    args: [
      ...(process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--no-default-browser-check',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-features=HttpsUpgrades,Translate',
      `--lang=${lang}`,
      // Room for the popup in its full height.
      ...(headless ? ['--screen-info={1600x1200}', '--window-size=1300,1050'] : []),
      ...(serverPort === undefined ? [] : [`--host-resolver-rules=${map}`]),
    ],
  };
}

function firefox({ serverPort, downloads, headless, extension, lang = 'zh-CN' }: LaunchRequest): LaunchOptions {
  return {
    browser: 'firefox',
    headless,
    defaultViewport: headless ? { width: 1280, height: 900 } : null,
    // Otherwise it looks for settings on the network.
    env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
    // Extension pages are reached through the browser's own window.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [geckoId(extension)]: FIREFOX_UUID }),
      'intl.accept_languages': lang,
      'intl.locale.requested': lang,
      'dom.security.https_first': false,
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      'browser.download.useDownloadDir': true,
      'browser.download.always_ask_before_handling_new_types': false,
      ...(serverPort === undefined
        ? {}
        : {
            'network.proxy.type': 1,
            'network.proxy.http': '127.0.0.1',
            'network.proxy.http_port': serverPort,
            'network.proxy.ssl': '127.0.0.1',
            'network.proxy.ssl_port': serverPort,
          }),
    },
  };
}

/** The add-on's id, which its manifest must name. */
function geckoId(extension: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8'));
  const settings = field(manifest, 'browser_specific_settings');
  const id = field(field(settings, 'gecko'), 'id');
  if (typeof id !== 'string') throw new Error(`${extension}: the manifest names no gecko id`);
  return id;
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
