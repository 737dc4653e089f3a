import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { CardReader, CardView, ConversationAddress } from '../../api/contracts/cards.ts';
import { Person } from '../../api/domain/people/model.ts';
import { makeDoor } from '../bot/botDoor.ts';
import { plainWords, sampleViews } from '../bot/sampleViews.ts';
import { tenantId } from './context.ts';
import type { DemoServer } from './demoServer.ts';
import { playgroundOf } from './playgroundOf.ts';

const receiver = 'Sariya Harnpadoungsataya';
/** The day before the sample sessions. */
const now = new Date('2026-11-30T10:00:00Z');
const timeZone = 'America/Los_Angeles';
const readers: { look: string; reader: CardReader }[] = [
  { look: 'light', reader: { locale: 'en', timeZone } },
  { look: 'light.de', reader: { locale: 'de', timeZone } },
];

/** Every card about meeting as the Agents Playground draws it, sent as any message is. It has no dark theme. */
export async function takeCards(browser: Browser, server: DemoServer, folder: string): Promise<void> {
  const kept = await mkdtemp(join(tmpdir(), 'pairwise-cards-'));
  const chat = await playgroundOf(receiver, server, kept);
  await chat.install();
  await chat.card(() => true);
  const to = await addressOf(receiver);
  const { notifier } = makeDoor({ publicOrigin: server.origin }, { now });
  const views = sampleViews(plainWords);
  const ours = views.slice(views.findIndex(({ card }) => card === 'agreement'));
  const page = await browser.newPage({ viewport: { width: 1120, height: 1400 }, deviceScaleFactor: 1.5 });
  await page.goto(new URL(to.serviceUrl).origin);
  for (const { look, reader } of readers) {
    for (const [name, view] of named(ours)) {
      await takeNext(page, join(folder, `cards.${name}.${look}.png`), () => notifier.send(to, view, reader));
    }
    console.log(`cards.${look}`);
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

async function takeNext(page: Page, path: string, send: () => Promise<unknown>): Promise<void> {
  const cards = page.locator('.ac-adaptiveCard');
  const before = await cards.count();
  await send();
  const card = cards.nth(before);
  await card.waitFor();
  await card.scrollIntoViewIfNeeded();
  await card.screenshot({ path });
}
