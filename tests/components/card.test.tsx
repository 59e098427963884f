// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Card } from '../../components/card/Card.tsx';
import { MarkMenu } from '../../components/card/MarkMenu.tsx';
import { Toast } from '../../components/card/Toast.tsx';
import { TranslateContext } from '../../components/context.ts';
import { SetAside } from '../../components/SetAside.tsx';
import { SettingsView } from '../../components/SettingsView.tsx';
import { Welcome } from '../../components/welcome/Welcome.tsx';
import type { Reading } from '../../lib/corrections/lexicon.ts';
import { cardTranslator } from '../../lib/i18n/card.ts';
import { type Language, translator } from '../../lib/i18n/translate.ts';
import { welcomeTranslator } from '../../lib/i18n/welcome.ts';
import { DEFAULT_SETTINGS } from '../../lib/settings.ts';
import { buildRecord } from '../../lib/store/build-record.ts';
import type { StoredMention } from '../../lib/store/types.ts';
import { findAll, makeArticle, WORDS } from '../store/sample.ts';

const article = makeArticle();
const { mentions } = buildRecord(article, findAll(article.text, WORDS), 1000);
const of = (kind: StoredMention['kind']): StoredMention => {
  const found = mentions.find((mention) => mention.kind === kind);
  if (!found) throw new Error(`the sample has no ${kind}`);
  return found;
};
const LANGUAGES: Language[] = ['zh-CN', 'en'];

async function faults(container: Element): Promise<string[]> {
  const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

function card(mention: StoredMention, language: Language = 'zh-CN') {
  const props = {
    mention,
    here: 2,
    before: [{ title: '清平区召开动员会', published: '2020-01-30', url: 'http://js.people.com.cn/n2/1.html' }],
    language,
    t: cardTranslator(language),
    onCorrect: vi.fn(),
    spanOf: vi.fn(() => ({ start: 3, end: 5 })),
    onCopy: vi.fn(),
    onCollection: vi.fn(),
    onClose: vi.fn(),
  };
  return { ...render(<Card {...props} />), props };
}

afterEach(cleanup);

describe('the card', () => {
  it.each(LANGUAGES)('gives axe nothing to say in any of its views, in %s', async (language) => {
    const { container } = card(of('official'), language);
    expect(await faults(container)).toEqual([]);
    for (const view of ['kinds', 'more', 'edit-open', 'note-open']) {
      cleanup();
      const shown = card(of('figure'), language);
      if (view.endsWith('open')) fireEvent.click(screen.getByTestId('more'));
      fireEvent.click(screen.getByTestId(view));
      expect(await faults(shown.container), view).toEqual([]);
    }
  });

  it('keeps the keyboard inside when a button leads to another view', async () => {
    card(of('official'));
    screen.getByTestId('more').focus();
    fireEvent.click(screen.getByTestId('more'));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByTestId('edit-open')));
    fireEvent.click(screen.getByTestId('edit-open'));
    await waitFor(() => expect(document.activeElement?.tagName).toBe('INPUT'));
  });

  it('corrects in one step: not a mention, another kind, never, always', () => {
    const mention = of('person');
    const { props } = card(mention);
    fireEvent.click(screen.getByTestId('reject'));
    expect(props.onCorrect).toHaveBeenLastCalledWith({ do: 'reject', ids: [mention.id] }, expect.anything());
    fireEvent.click(screen.getByTestId('kinds'));
    expect(screen.queryByTestId('as-figure')).toBeNull();
    fireEvent.click(screen.getByTestId('as-official'));
    expect(props.onCorrect).toHaveBeenLastCalledWith(
      { do: 'retype', ids: [mention.id], kind: 'official' },
      expect.anything(),
    );
  });

  it('edits words and posts, and says so when the words are not there', () => {
    const { props } = card(of('official'));
    props.spanOf.mockReturnValueOnce(undefined as never);
    fireEvent.click(screen.getByTestId('more'));
    fireEvent.click(screen.getByTestId('edit-open'));
    fireEvent.input(screen.getByLabelText('文字'), { target: { value: '方岳川同志' } });
    fireEvent.submit(screen.getByTestId('edit'));
    expect(screen.getByRole('alert').textContent).toBe('原文此处没有这几个字。');
    fireEvent.input(screen.getByLabelText('机构 · 职务（一行一个）'), { target: { value: '清平区政府 · 区长' } });
    fireEvent.submit(screen.getByTestId('edit'));
    const [correction] = props.onCorrect.mock.calls[0] as [{ reading: Reading; span: unknown }];
    expect(correction.reading).toMatchObject({ posts: [{ org: '清平区政府', title: '区长' }] });
    expect(correction.span).toEqual({ start: 3, end: 5 });
  });
});

describe('the marking menu', () => {
  const menu = (
    language: Language,
    propose = vi.fn(async (): Promise<Reading> => ({ kind: 'figure', value: 2 / 3, unit: '' })),
  ) => {
    const onMark = vi.fn();
    const shown = render(
      <MarkMenu
        text="三分之二"
        occurrences={3}
        t={cardTranslator(language)}
        open
        propose={propose}
        onMark={onMark}
        onClose={vi.fn()}
      />,
    );
    return { ...shown, onMark, propose };
  };

  it.each(LANGUAGES)('gives axe nothing to say, with its form, in %s', async (language) => {
    const { container } = menu(language);
    expect(await faults(container)).toEqual([]);
    fireEvent.click(screen.getByTestId('mark-note'));
    await screen.findByTestId('edit');
    expect(await faults(container)).toEqual([]);
  });

  it('fills the form with what is proposed, and marks with the note, all occurrences or one', async () => {
    const { onMark, propose } = menu('zh-CN');
    fireEvent.click(screen.getByTestId('mark-figure'));
    expect(propose).toHaveBeenCalledWith('figure');
    const form = await screen.findByTestId('edit');
    expect((screen.getByLabelText(/数值/) as HTMLInputElement).value).toMatch(/^0\.66/);
    fireEvent.input(screen.getByLabelText('批注'), { target: { value: ' 已加固 ' } });
    fireEvent.click(screen.getByRole('checkbox'));
    fireEvent.submit(form);
    expect(onMark).toHaveBeenCalledWith({
      reading: { kind: 'figure', value: 2 / 3, unit: '' },
      note: '已加固',
      onlyHere: true,
    });
  });
});

describe('toast, settings, the grey list and the welcome page', () => {
  it.each(LANGUAGES)('give axe nothing to say in %s', async (language) => {
    const lost = { ...of('place'), lost: 'ambiguous' as const };
    const { container } = render(
      <TranslateContext.Provider value={translator(language)}>
        <Toast t={cardTranslator(language)} text="…" onUndo={vi.fn()} />
        <SettingsView
          settings={{ ...DEFAULT_SETTINGS, colours: { place: '#008080' } }}
          url="http://js.people.com.cn/1.html"
          sites={['*://news.example.com/*']}
          onChange={vi.fn()}
          onDropSite={vi.fn()}
          onWelcome={vi.fn()}
        />
        <SetAside mentions={[{ ...of('person'), status: 'rejected' }, lost]} onRestore={vi.fn()} onRemove={vi.fn()} />
        <Welcome
          t={welcomeTranslator(language)}
          keys={{ next: 'Alt+.', previous: 'Alt+,', mark: 'Alt+M' }}
          onLibrary={vi.fn()}
          onDrop={async () => true}
        />
      </TranslateContext.Provider>,
    );
    expect(await faults(container)).toEqual([]);
    fireEvent.click(screen.getByTestId('drop-sample'));
    await waitFor(() => expect(container.textContent).toMatch(/已从收藏里删去|is deleted from the collection/));
  });

  it('changes one thing at a time', () => {
    const onChange = vi.fn();
    const onDropSite = vi.fn();
    render(
      <SettingsView
        settings={DEFAULT_SETTINGS}
        url="http://js.people.com.cn/1.html#a"
        sites={['*://news.example.com/*']}
        onChange={onChange}
        onDropSite={onDropSite}
        onWelcome={vi.fn()}
      />,
    );
    fireEvent.click(screen.getByTestId('show-figure'));
    expect(onChange).toHaveBeenLastCalledWith({ hidden: ['figure'] });
    fireEvent.click(screen.getByTestId('quiet-page'));
    expect(onChange).toHaveBeenLastCalledWith({ quietPages: ['http://js.people.com.cn/1.html'] });
    fireEvent.click(screen.getByTestId('quiet-site'));
    expect(onChange).toHaveBeenLastCalledWith({ quietSites: ['js.people.com.cn'] });
    fireEvent.click(screen.getByTestId('save'));
    expect(onChange).toHaveBeenLastCalledWith({ save: false });
    fireEvent.click(screen.getByRole('button', { name: '不再读 news.example.com' }));
    expect(onDropSite).toHaveBeenCalledWith('*://news.example.com/*');
  });
});
