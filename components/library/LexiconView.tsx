import type { Correction } from '../../lib/corrections/correction.ts';
import { printLocalDay } from '../../lib/library/print.ts';
import { foldForSearch } from '../../lib/library/string-table.ts';
import type { QuandianDatabase } from '../../lib/store/database.ts';
import type { StoredRule } from '../../lib/store/types.ts';
import { useLive } from '../use-live.ts';
import { useText } from './context.ts';

interface LexiconViewProps {
  db: QuandianDatabase;
  query: string | undefined;
  run(correction: Correction, done: string): Promise<void>;
}

function RuleText({ rule }: Pick<StoredRule, 'rule'>) {
  const t = useText();
  if (rule.rule === 'always') return <>{t('alwaysAs', { kind: t(rule.as.kind) })}</>;
  return <>{rule.kind ? t('neverKind', { kind: t(rule.kind) }) : t('never')}</>;
}

/** The corrections that hold for every later article, newest first; each can be taken out again. */
export function LexiconView({ db, query = '', run }: LexiconViewProps) {
  const t = useText();
  const rules = useLive(() => db.lexicon.orderBy('updatedAt').reverse().toArray(), [db]);
  if (rules.is !== 'ready') return null;
  const needle = foldForSearch(query).trim();
  const shown = rules.value.filter(({ text }) => foldForSearch(text).includes(needle));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by the keyboard
    <section class="sheet" tabIndex={0} aria-label={t('lexicon')}>
      <p class="muted">{t('lexiconHint')}</p>
      {shown.length === 0 ? (
        <p class="notice">{t(needle ? 'nothingMatches' : 'lexiconEmpty')}</p>
      ) : (
        <table class="plaintable">
          <thead>
            <tr>
              <th scope="col">{t('words')}</th>
              <th scope="col">{t('rule')}</th>
              <th scope="col">{t('changed')}</th>
              <th scope="col">
                <span class="unseen">{t('forget')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ text, rule, updatedAt }) => (
              <tr key={text} data-testid="rule">
                <th scope="row">{text}</th>
                <td>
                  <RuleText rule={rule} />
                </td>
                <td>{printLocalDay(updatedAt)}</td>
                <td>
                  <button
                    type="button"
                    data-testid="forget"
                    aria-label={`${t('forget')}: ${text}`}
                    onClick={() => void run({ do: 'forget', texts: [text] }, t('forgotDone', { text }))}
                  >
                    {t('forget')}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
