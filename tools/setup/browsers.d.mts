export function findBrowser(browser: 'chromium' | 'firefox'): string | undefined;

export function isReady(browser: 'chromium' | 'firefox'): boolean;
