export function carriesNode(platform?: string, arch?: string): boolean;
export function carriedNode(root: string, platform?: string, arch?: string): string;
export function typeScriptFlags(version: string): string[];
