import type { PersonCard } from '../../../api/contracts/people.ts';
import type { Column, Image } from '../elements.ts';
import type { Scene } from '../scene.ts';

/** The person's initials from our own origin. Without a description: the name stands beside it. */
function face(scene: Scene, person: PersonCard): Image {
  return {
    type: 'Image',
    url: `${scene.publicOrigin}/api/avatars/${encodeURIComponent(person.initials)}.png`,
    altText: '',
    style: 'person',
    width: '36px',
    height: '36px',
  };
}

export function faceColumn(scene: Scene, person: PersonCard): Column {
  return { type: 'Column', width: '44px', verticalContentAlignment: 'Center', items: [face(scene, person)] };
}
