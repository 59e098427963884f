export function builtFolder(root: string, browser: 'chromium' | 'firefox'): string;
