import { defineConfig } from 'wxt';
import { SITES } from './lib/sites.ts';
import { asciiContentScripts } from './tools/build/ascii-content-scripts.ts';

export default defineConfig({
  imports: false,
  vite: () => ({ plugins: [asciiContentScripts()] }),
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'zh_CN',
    permissions: ['storage', 'unlimitedStorage', 'activeTab', 'scripting', 'contextMenus'],
    commands: {
      'next-mention': { suggested_key: { default: 'Alt+Period' }, description: '__MSG_nextMention__' },
      'previous-mention': { suggested_key: { default: 'Alt+Comma' }, description: '__MSG_previousMention__' },
      'open-card': { description: '__MSG_openCard__' },
      'mark-selection': { suggested_key: { default: 'Alt+M' }, description: '__MSG_markSelection__' },
    },
    // The tagger's kernel is WebAssembly, packaged with the extension.
    content_security_policy: { extension_pages: "script-src 'self' 'wasm-unsafe-eval'; object-src 'self'" },
    host_permissions: SITES,
    optional_host_permissions: ['*://*/*'],
    action: { default_title: '__MSG_name__' },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'quandian@quandian.example',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : // A promise returned from onMessage answers the sender, and text decorations paint in highlights.
        { minimum_chrome_version: '128' }),
  }),
});
