import { PIGMENTS } from '../lib/highlight/colours.ts';
import { hostOf } from '../lib/panel/sites.ts';
import { KINDS, type Kind } from '../lib/recognise/types.ts';
import { pageKey, type Settings, siteKey } from '../lib/settings.ts';
import { useTranslate } from './context.ts';

export interface SettingsViewProps {
  settings: Settings;
  /** The page at hand, where it is one of the web. */
  url?: string | undefined;
  /** Sites that the reader added, as patterns. */
  sites: readonly string[];
  onChange(change: Partial<Settings>): void;
  onDropSite(pattern: string): void;
  onWelcome(): void;
}

const toggled = <T,>(list: readonly T[], one: T, there: boolean): T[] =>
  there ? [...list.filter((other) => other !== one), one] : list.filter((other) => other !== one);

interface CheckProps {
  id: string;
  label: string;
  checked: boolean;
  onChange(checked: boolean): void;
}

function Check({ id, label, checked, onChange }: CheckProps) {
  return (
    <label class="check">
      <input
        type="checkbox"
        data-testid={id}
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {label}
    </label>
  );
}

/** The few things that can be chosen: what is marked and how, what is saved, which sites are read, the language. */
export function SettingsView({ settings, url, sites, onChange, onDropSite, onWelcome }: SettingsViewProps) {
  const t = useTranslate();
  const { hidden, colours, quietPages, quietSites } = settings;
  const site = url ? siteKey(url) : '';

  const kindRow = (kind: Kind) => (
    <div class="choice" key={kind}>
      <Check
        id={`show-${kind}`}
        label={t(kind)}
        checked={!hidden.includes(kind)}
        onChange={(shown) => onChange({ hidden: toggled(hidden, kind, !shown) })}
      />
      <input
        type="color"
        data-testid={`colour-${kind}`}
        aria-label={t('colour', { kind: t(kind) })}
        value={colours[kind] ?? PIGMENTS[kind].light}
        onChange={(event) => onChange({ colours: { ...colours, [kind]: event.currentTarget.value } })}
      />
    </div>
  );

  return (
    <section class="settings" aria-label={t('settings')} data-testid="settings">
      <fieldset>
        <legend>{t('marks')}</legend>
        {KINDS.map(kindRow)}
        {Object.keys(colours).length > 0 && (
          <button type="button" onClick={() => onChange({ colours: {} })}>
            {t('usualColour')}
          </button>
        )}
        {url && site && (
          <>
            <Check
              id="quiet-page"
              label={t('quietPage')}
              checked={quietPages.includes(pageKey(url))}
              onChange={(quiet) => onChange({ quietPages: toggled(quietPages, pageKey(url), quiet) })}
            />
            <Check
              id="quiet-site"
              label={t('quietSite', { site })}
              checked={quietSites.includes(site)}
              onChange={(quiet) => onChange({ quietSites: toggled(quietSites, site, quiet) })}
            />
          </>
        )}
        <Check id="strip" label={t('strip')} checked={settings.strip} onChange={(strip) => onChange({ strip })} />
      </fieldset>
      <Check id="save" label={t('save')} checked={settings.save} onChange={(save) => onChange({ save })} />
      <p class="facts">{t('saveHint')}</p>
      <label class="choice">
        {t('language')}
        <select
          data-testid="language"
          value={settings.language}
          onChange={(event) => onChange({ language: event.currentTarget.value as Settings['language'] })}
        >
          <option value="auto">{t('auto')}</option>
          <option value="zh-CN" lang="zh-CN">
            中文
          </option>
          <option value="en" lang="en">
            English
          </option>
        </select>
      </label>
      <fieldset>
        <legend>{t('sites')}</legend>
        {sites.length === 0 && <p class="facts">{t('noSites')}</p>}
        {sites.map((pattern) => (
          <div class="choice" key={pattern}>
            {hostOf(pattern)}
            <button
              type="button"
              aria-label={t('forgetSite', { site: hostOf(pattern) })}
              onClick={() => onDropSite(pattern)}
            >
              {t('remove')}
            </button>
          </div>
        ))}
      </fieldset>
      <button type="button" onClick={onWelcome}>
        {t('welcome')}
      </button>
    </section>
  );
}
