import type { Browser, Locator, Page } from 'playwright-core';

/** What a card takes from the theme of whoever reads it. */
interface CardTheme {
  ground: string;
  emphasis: string;
  text: string;
  subtle: string;
  accent: string;
  line: string;
  /** The likeliest button: its ground and its words. */
  likeliest: [ground: string, text: string];
}

/**
 * Dark: the colours that Teams publishes (`microsoft-teams-dark.json` of Adaptive Cards; buttons and lines as in its client).
 * Contrast: black, white and the yellow of links, as Windows has them.
 */
const themes: Record<'dark' | 'contrast', CardTheme> = {
  dark: {
    ground: '#2d2c2c',
    emphasis: '#292828',
    text: '#ffffff',
    subtle: '#bfffffff',
    accent: '#a6a7dc',
    line: '#666666',
    likeliest: ['#4f52b2', '#ffffff'],
  },
  contrast: {
    ground: '#000000',
    emphasis: '#000000',
    text: '#ffffff',
    subtle: '#ffffffff',
    accent: '#ffff00',
    line: '#ffffff',
    likeliest: ['#000000', '#ffff00'],
  },
};

export type CardLook = 'light' | keyof typeof themes;

const viewport = { width: 1120, height: 1400 };

/** The chat of a Playground whose cards are drawn with the colours of that theme; of itself it has the light one only. */
export async function openChatIn(browser: Browser, address: string, look: CardLook): Promise<Page> {
  const page = await browser.newPage({ viewport, deviceScaleFactor: 1.5 });
  const theme = look === 'light' ? null : themes[look];
  if (theme)
    await page.route(/\/static\/js\/main\.[^/]*\.js$/, async (route) => {
      const script = await route.fetch();
      await route.fulfill({ response: script, body: repainted(await script.text(), theme) });
    });
  await page.goto(address);
  if (theme) await page.addStyleTag({ content: stylesOf(theme) });
  return page;
}

/** The Playground's copy of the light colours, replaced where its script holds them. */
function repainted(script: string, { ground, emphasis, text, subtle, accent }: CardTheme): string {
  const config = /\{"choiceSetInputValueSeparator".*?"spacing":16\}\}/.exec(script)?.[0];
  if (!config) throw new Error('the Playground has no colours of cards any more');
  const other = config
    .replaceAll(/"#(?:ff)?252424"/g, `"${text}"`)
    .replaceAll('"#bf252424"', `"${subtle}"`)
    .replaceAll('"#6264a7"', `"${accent}"`)
    .replaceAll(/("default":\{"foregroundColors".*?"backgroundColor":)"#\w+"/g, `$1"${ground}"`)
    .replaceAll(/("emphasis":\{"foregroundColors".*?"backgroundColor":)"#\w+"/g, `$1"${emphasis}"`);
  return script.replace(config, () => other);
}

/** Its buttons have no colours in a card's configuration; they are told apart by the ground that the Playground gives them. */
export const markButtons = (card: Locator): Promise<void> =>
  card.evaluate((element) => {
    for (const button of element.querySelectorAll('button')) {
      const isPlain = getComputedStyle(button).backgroundColor === 'rgb(255, 255, 255)';
      button.classList.add(isPlain ? 'plain-button' : 'likeliest-button');
    }
  });

function stylesOf({ ground, text, line, accent, likeliest }: CardTheme): string {
  const [likeliestGround, likeliestText] = likeliest;
  const edge = likeliestText === accent ? accent : likeliestGround;
  return `
    .ac-adaptiveCard { background: ${ground} !important; }
    .plain-button { background: ${ground} !important; color: ${text} !important; border: 1px solid ${line} !important; }
    .likeliest-button { background: ${likeliestGround} !important; color: ${likeliestText} !important; border: 1px solid ${edge} !important; }
    .plain-button *, .likeliest-button * { color: inherit !important; }
    .ac-adaptiveCard :is(input, textarea, select) { background: ${ground} !important; color: ${text} !important; border: 1px solid ${line} !important; }
  `;
}
