import type { NewSkill } from './insertSkill.ts';

const forEverybody = { category: 'For everybody', source: 'pairwise' };

/**
 * What everybody can give, offered to who thinks they have nothing to teach. They join a tenant's catalogue when the
 * first person picks one; the German names are aliases, so that a search finds them.
 */
export const everybodyCan: readonly NewSkill[] = [
  {
    ...forEverybody,
    skillId: 'fresh-eyes-on-a-process',
    name: 'Fresh eyes on a process',
    aliases: ['Frischer Blick auf einen Ablauf'],
  },
  {
    ...forEverybody,
    skillId: 'a-tool-i-found-lately',
    name: 'A tool I found lately',
    aliases: ['Ein neues Werkzeug'],
  },
  { ...forEverybody, skillId: 'a-language', name: 'A language', aliases: ['Eine Sprache'] },
];
