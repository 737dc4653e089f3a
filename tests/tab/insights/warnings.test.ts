import type { InsightWarning } from '../../../api/contracts/insights.ts';
import { openWarnings, withoutWords } from '../../../tab/src/features/insights/share/warnings.ts';

const warn = (kind: InsightWarning['kind'], words: string): InsightWarning => ({
  kind,
  words,
  from: 0,
  to: words.length,
});
const sheela = warn('person', 'Sheela Word');
const text = 'Sheela Word nearly bought a server. I told Sheela Word why.';

describe('a name in the text', () => {
  it('is said once a kind, however often it stands there', () => {
    const warnings = [sheela, sheela, warn('person', 'Dan Wilson'), warn('mail', 'dan@example.com')];
    const all = openWarnings(warnings, { text: `${text} Ask Dan Wilson, dan@example.com.`, leftIn: [] });
    expect(all).toEqual([
      { kind: 'person', words: ['Sheela Word', 'Dan Wilson'] },
      { kind: 'mail', words: ['dan@example.com'] },
    ]);
  });

  it('is not said again once it is out, or meant to stay', () => {
    expect(openWarnings([sheela], { text: 'A colleague nearly bought a server.', leftIn: [] })).toEqual([]);
    expect(openWarnings([sheela], { text, leftIn: ['Sheela Word'] })).toEqual([]);
  });

  it('becomes a colleague everywhere, with a capital where a sentence begins', () => {
    const [open = { kind: 'person' as const, words: [] }] = openWarnings([sheela], { text, leftIn: [] });
    expect(withoutWords(text, open, 'en')).toBe('A colleague nearly bought a server. I told a colleague why.');
  });

  it('is replaced in the language of the text', () => {
    const open = { kind: 'person' as const, words: ['Sheela Word'] };
    expect(withoutWords('Sheela Word wollte kaufen. Dann hat Sheela Word gewartet.', open, 'de')).toBe(
      'Jemand wollte kaufen. Dann hat jemand gewartet.',
    );
  });

  it('leaves one word for what it is where the text says so already', () => {
    const open = { kind: 'customer' as const, words: ['Contoso'] };
    expect(withoutWords('Our customer Contoso waited.', open, 'en')).toBe('Our customer waited.');
    expect(withoutWords('Der Kunde Contoso wartete.', open, 'de')).toBe('Der Kunde wartete.');
    expect(withoutWords('Contoso waited for the Contoso.', open, 'en')).toBe('A customer waited for the customer.');
  });

  it('takes a number and an address out too', () => {
    expect(withoutWords('Call 0171 1234567.', { kind: 'phone', words: ['0171 1234567'] }, 'en')).toBe('Call a number.');
    expect(withoutWords('Write to dan@example.com.', { kind: 'mail', words: ['dan@example.com'] }, 'other')).toBe(
      'Write to an address.',
    );
  });
});
