import type { AudienceChoice, InsightAudience, InsightNaming } from '../../api/contracts/insights.ts';
import { sentences } from '../../api/sentences/sentences.ts';
import type { Scene } from '../cards/scene.ts';
import { cut, plain } from '../cards/text.ts';

/** The key under which a form offers an audience; what comes back is looked up among those offered to this person. */
export function keyOf(audience: InsightAudience): string {
  switch (audience.kind) {
    case 'everyone':
      return 'everyone';
    case 'programme':
      return `programme:${audience.programmeId}`;
    case 'team':
      return `team:${audience.department}`;
    case 'partnership':
      return `partnership:${audience.partnershipId}`;
  }
}

export const choiceOf = (choices: readonly AudienceChoice[], key: string | undefined): AudienceChoice | null =>
  choices.find(({ audience }) => keyOf(audience) === key) ?? null;

/** "Programme Learning partners (38)". A choice is plain text to every client; here it is one line, too. */
export function offered(scene: Scene, choices: readonly AudienceChoice[]): { key: string; words: string }[] {
  const say = sentences(scene.reader.locale);
  return choices.map(({ audience, name, readers }) => {
    const title = say(`shareForm.${audience.kind}`, { name: cut(plain(name), 40) });
    const isCounted = audience.kind === 'programme' || audience.kind === 'team';
    return { key: keyOf(audience), words: isCounted ? say('shareForm.readers', { title, readers }) : title };
  });
}

/** With one's name always; the others only where some audience allows them. */
export function namingsFor(choices: readonly AudienceChoice[]): InsightNaming[] {
  return [
    'named',
    ...(choices.some(({ mayBeUnnamed }) => mayBeUnnamed) ? (['unnamed'] as const) : []),
    ...(choices.some(({ mayGoThroughContact }) => mayGoThroughContact) ? (['throughContact'] as const) : []),
  ];
}
