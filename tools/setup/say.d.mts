export function words(zh: string, en: string): string;
export function say(zh: string, en: string): void;
