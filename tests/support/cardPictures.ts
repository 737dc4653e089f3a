import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { CardReader, CardView, ConversationAddress } from '../../api/contracts/cards.ts';
import { Person } from '../../api/domain/people/model.ts';
import { makeDoor } from '../bot/botDoor.ts';
import { plainWords, sampleViews } from '../bot/sampleViews.ts';
import { markButtons, openChatIn, type CardLook } from './cardThemes.ts';
import { tenantId } from './context.ts';
import type { DemoServer } from './demoServer.ts';
import { playgroundOf } from './playgroundOf.ts';

const receiver = 'Sariya Harnpadoungsataya';
/** The day before the sample sessions. */
const now = new Date('2026-11-30T10:00:00Z');
const timeZone = 'America/Los_Angeles';
const readers: { looks: CardLook[]; reader: CardReader; ending: string }[] = [
  { looks: ['light', 'dark', 'contrast'], reader: { locale: 'en', timeZone }, ending: '' },
  { looks: ['light'], reader: { locale: 'de', timeZone }, ending: '.de' },
];

/**
 * Every card about meeting and about feedback whose name begins so, as the Agents Playground draws it, sent as any message
 * is.
 */
export async function takeCards(browser: Browser, server: DemoServer, folder: string, wanted: string): Promise<void> {
  const kept = await mkdtemp(join(tmpdir(), 'pairwise-cards-'));
  const chat = await playgroundOf(receiver, server, kept);
  await chat.install();
  await chat.card(() => true);
  const to = await addressOf(receiver);
  const { notifier } = makeDoor({ publicOrigin: server.origin }, { now });
  const views = sampleViews(plainWords);
  const ours = views.slice(views.findIndex(({ card }) => card === 'agreement'));
  const wantedOnes = named(ours).filter(([, { card }]) => card.startsWith(wanted));
  const { origin } = new URL(to.serviceUrl);
  for (const { looks, reader, ending } of readers) {
    const pages = await Promise.all(looks.map((look) => openChatIn(browser, origin, look)));
    for (const [name, view] of wantedOnes) {
      const pictures = pages.map((page, at) => ({
        page,
        path: join(folder, `cards.${name}.${looks[at]}${ending}.png`),
      }));
      await takeNext(pictures, () => notifier.send(to, view, reader));
    }
    for (const page of pages) await page.close();
    console.log(`cards.${looks.join()}${ending}`);
  }
  await chat.close();
  await rm(kept, { recursive: true, force: true });
}

async function addressOf(name: string): Promise<ConversationAddress> {
  const { objectId, conversation } = await Person.findOne({ name }).orFail().lean();
  if (!objectId || !conversation) throw new Error(`${name} has no chat with the bot`);
  const { conversationId, serviceUrl, botId } = conversation;
  return { conversationId, serviceUrl, botId, tenantId, objectId };
}

/** "03-sessionBefore": in the order of the samples. */
function named(views: CardView[]): [string, CardView][] {
  return views.map((view, at) => [`${String(at + 1).padStart(2, '0')}-${view.card}`, view]);
}

async function takeNext(pictures: { page: Page; path: string }[], send: () => Promise<unknown>): Promise<void> {
  const cards = pictures.map(({ page }) => page.locator('.ac-adaptiveCard'));
  const before = await Promise.all(cards.map((one) => one.count()));
  await send();
  for (const [at, { path }] of pictures.entries()) {
    const card = cards[at]?.nth(before[at] ?? 0);
    if (!card) continue;
    await card.waitFor();
    await markButtons(card);
    await card.scrollIntoViewIfNeeded();
    await card.screenshot({ path });
  }
}
