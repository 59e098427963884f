import { beforeEach, describe, expect, it, vi } from 'vitest';
import { keepSites } from '../../lib/background/sites.ts';
import { SITES } from '../../lib/sites.ts';

const stage = vi.hoisted(() => {
  const listeners: Record<string, ((event: { origins?: string[] }) => void)[]> = {};
  const event = (name: string) => ({
    addListener(listener: () => void) {
      listeners[name] = [...(listeners[name] ?? []), listener];
    },
  });
  const scripts = new Map<string, { id: string; matches: string[]; persistAcrossSessions?: boolean }>();
  return { listeners, scripts, origins: [] as string[], event, injected: [] as number[] };
});

vi.mock('../../lib/browser.ts', () => ({
  browser: {
    permissions: {
      getAll: async () => ({ origins: stage.origins }),
      onAdded: stage.event('added'),
      onRemoved: stage.event('removed'),
    },
    runtime: { onInstalled: stage.event('installed'), onStartup: stage.event('startup') },
    tabs: {
      query: async () => [{ id: 7 }],
      sendMessage: async () => {
        throw new Error('Receiving end does not exist.');
      },
    },
    scripting: {
      getRegisteredContentScripts: async ({ ids }: { ids: string[] }) =>
        ids.flatMap((id) => stage.scripts.get(id) ?? []),
      registerContentScripts: async (added: { id: string; matches: string[] }[]) => {
        for (const script of added) {
          if (stage.scripts.has(script.id)) throw new Error(`Duplicate script ID '${script.id}'`);
          stage.scripts.set(script.id, script);
        }
      },
      updateContentScripts: async (changed: { id: string; matches: string[] }[]) => {
        for (const script of changed) stage.scripts.set(script.id, { ...stage.scripts.get(script.id), ...script });
      },
      unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
        for (const id of ids) stage.scripts.delete(id);
      },
      insertCSS: async () => undefined,
      executeScript: async ({ target }: { target: { tabId: number } }) => void stage.injected.push(target.tabId),
    },
  },
}));

const fire = (name: string, event: { origins?: string[] } = {}): void => {
  for (const listener of stage.listeners[name] ?? []) listener(event);
};
const registered = () => [...stage.scripts.values()].flatMap(({ matches }) => matches);
const NEWS = '*://news.example.com/*';

keepSites();
beforeEach(() => {
  stage.scripts.clear();
  stage.injected.length = 0;
  stage.origins = [...SITES];
});

describe('the sites that the reader added', () => {
  it('are read from the moment that he grants them, also the pages open already', async () => {
    stage.origins.push(NEWS);
    fire('added', { origins: [NEWS] });
    await vi.waitFor(() => expect(registered()).toEqual([NEWS]));
    await vi.waitFor(() => expect(stage.injected).toEqual([7]));
    expect([...stage.scripts.values()][0]?.persistAcrossSessions).toBe(true);
  });

  it('are registered again at each start, once, for an update forgets them', async () => {
    stage.origins.push(NEWS, '*://b.example/*');
    fire('installed');
    fire('startup');
    await vi.waitFor(() => expect(registered()).toEqual(['*://b.example/*', NEWS]));
    expect(stage.scripts.size).toBe(1);
  });

  it('are left alone when he revokes them', async () => {
    stage.origins.push(NEWS);
    fire('added');
    await vi.waitFor(() => expect(registered()).toEqual([NEWS]));
    stage.origins.pop();
    fire('removed');
    await vi.waitFor(() => expect(registered()).toEqual([]));
  });
});
