import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  changeSettings,
  checkSettings,
  DEFAULT_SETTINGS,
  isQuiet,
  readSettings,
  watchSettings,
} from '../../lib/settings.ts';

vi.mock('../../lib/browser.ts', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

beforeEach(() => fakeBrowser.reset());

describe('the settings', () => {
  it('are those of the first day where nothing is stored', async () => {
    expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
  });

  it.each([
    [undefined],
    ['nonsense'],
    [{ language: 'fr', save: 'maybe', hidden: 'all', colours: { official: 'red' }, quietSites: 7, quietPages: [1] }],
  ])('are those of the first day where what is stored is malformed: %j', (stored) => {
    expect(checkSettings(stored)).toEqual(DEFAULT_SETTINGS);
  });

  it('are kept, and every change is told', async () => {
    const told = vi.fn();
    const stop = watchSettings(told);
    await changeSettings({ hidden: ['figure'], colours: { place: '#008080' } });
    const settings = await changeSettings({ save: false });
    expect(settings).toEqual({ ...DEFAULT_SETTINGS, hidden: ['figure'], colours: { place: '#008080' }, save: false });
    expect(await readSettings()).toEqual(settings);
    expect(told).toHaveBeenLastCalledWith(settings);
    stop();
    await changeSettings({ save: true });
    expect(told).toHaveBeenCalledTimes(2);
  });

  it('keep a page or a site quiet, whatever the fragment', () => {
    const quiet = { ...DEFAULT_SETTINGS, quietPages: ['http://a.example/1.html'], quietSites: ['b.example'] };
    expect(isQuiet(quiet, 'http://a.example/1.html#part')).toBe(true);
    expect(isQuiet(quiet, 'http://a.example/2.html')).toBe(false);
    expect(isQuiet(quiet, 'https://b.example/any')).toBe(true);
    expect(isQuiet(quiet, 'https://sub.b.example/any')).toBe(false);
  });
});
