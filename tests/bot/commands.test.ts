import { commandVerb } from '../../bot/handlers/commands.ts';

describe('what a typed line means', () => {
  it.each([
    ['help', 'showHelp'],
    ['Hi', 'showHelp'],
    ['hello!', 'showHelp'],
    ['Hilfe', 'showHelp'],
    ['Hallo', 'showHelp'],
    ['', 'showHelp'],
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
  ])('"%s" is %s', (text, verb) => expect(commandVerb(text)).toBe(verb));
});
