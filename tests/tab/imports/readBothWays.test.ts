import { readBothWays } from '../../../tab/src/features/imports/readBothWays.ts';

const latin1 = (text: string) => new Blob([Buffer.from(text, 'latin1')]);

describe('a file that is no UTF-8', () => {
  it('is shown both ways, by the name where that is what can’t be read', async () => {
    const file = latin1('id,name\nken0,Ken Sánchez\nplain0,Plain Name\nfrançois0,François Ajenstat\nmünchen0,Plain\n');
    expect(await readBothWays(file)).toEqual([
      { line: 2, unreadable: 'Ken S\uFFFDnchez', readable: 'Ken Sánchez' },
      { line: 4, unreadable: 'Fran\uFFFDois Ajenstat', readable: 'François Ajenstat' },
      { line: 5, unreadable: 'm\uFFFDnchen0', readable: 'münchen0' },
    ]);
  });

  it('shows three lines at most', async () => {
    expect(await readBothWays(latin1(`name\n${'é\n'.repeat(9)}`))).toHaveLength(3);
  });
});
