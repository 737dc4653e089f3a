import { readCommand } from '../../bot/handlers/commands.ts';

describe('what a typed line means', () => {
  it.each([
    ['help', 'showHelp'],
    ['Hi', 'showHelp'],
    ['hello!', 'showHelp'],
    ['Hilfe', 'showHelp'],
    ['Hallo', 'showHelp'],
    ['', 'showHelp'],
    ['I need help with my partnership', 'needHelp'],
    ['i need help with this partnership!', 'needHelp'],
    ['Ich brauche Hilfe in meiner Partnerschaft.', 'needHelp'],
    ['<at>Pairwise</at> Hilfe in meiner Partnerschaft', 'needHelp'],
    ['tell me a joke about SQL', 'showHelp'],
    ['constructor', 'showHelp'],
    ['find a partner', 'findPartner'],
    ['  Find a PARTNER. ', 'findPartner'],
    ['<at>Pairwise</at> find a partner', 'findPartner'],
    ['jemanden finden', 'findPartner'],
    ['my partners', 'listPartnerships'],
    ['Partnerschaften', 'listPartnerships'],
    ['pause', 'pause'],
    ['Why?', 'showQuietRule'],
    ['warum', 'showQuietRule'],
    ['weitermachen', 'resume'],
    ['help me', 'showHelp'],
    ['Hilfe bei', 'showHelp'],
    ['who can help me with', 'showHelp'],
  ])('"%s" is %s', (text, verb) => expect(readCommand(text)).toEqual({ verb }));

  it.each([
    ['who can help me with Excel?', 'Excel'],
    ['Who can help me with Excel this week?', 'Excel'],
    ['who can help with C++', 'C++'],
    ['<at>Pairwise</at> help with pivot tables', 'pivot tables'],
    ['I need help with Adobe Illustrator.', 'Adobe Illustrator'],
    ['Can somebody help me with SQL?', 'SQL'],
    ['Wer kann mir bei Excel helfen?', 'Excel'],
    ['wer kann mir diese woche bei C# helfen', 'C#'],
    ['Wer kann mir bei C# diese Woche helfen?', 'C#'],
    ['Wer hilft mir bei Statistik?', 'Statistik'],
    ['Hilfe bei SQL', 'SQL'],
    ['Ich brauche Hilfe bei Pivot-Tabellen!', 'Pivot-Tabellen'],
    ['help with a\u0000b\nc', 'a b c'],
    [`help with ${'x'.repeat(200)}`, 'x'.repeat(100)],
  ])('"%s" asks for help with "%s"', (line, text) => expect(readCommand(line)).toEqual({ verb: 'findHelper', text }));

  it('reads a novel in no time, as nothing it knows', () => {
    const before = performance.now();
    expect(readCommand(`help with ${'who can help with '.repeat(20_000)}`)).toEqual({ verb: 'showHelp' });
    expect(performance.now() - before).toBeLessThan(200);
  });
});
