const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  euro: '€',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
};
/** What stands in these is not something the author said: programs, files, and the message that was answered. */
const silent = new Set(['script', 'style', 'title', 'attachment', 'template', 'iframe', 'object']);
const breaks = new Set([
  'br',
  'p',
  'div',
  'li',
  'ul',
  'ol',
  'tr',
  'table',
  'pre',
  'h1',
  'h2',
  'h3',
  'blockquote',
  'codeblock',
]);
const replyMarker = /schema\.skype\.com\/(?:reply|forward)/i;

interface Reading {
  text: string;
  /** Elements whose content is left out, innermost last. */
  hidden: string[];
}

/**
 * The words of a message as Teams hands it over: tags gone, entities read once, other people's quoted messages left out. The
 * result is plain text for places that show it as it is; it is never read as HTML again.
 */
export function plainText(content: string, contentType: string): string {
  if (contentType !== 'html') return tidy(content);
  const reading: Reading = { text: '', hidden: [] };
  for (const part of withoutComments(content).split(/(<[^<>]*>)/)) {
    if (/^<[^<>]*>$/.test(part)) readTag(reading, part);
    else if (reading.hidden.length === 0) reading.text += decode(part.replaceAll(/\s+/g, ' '));
  }
  return tidy(reading.text);
}

/** A comment may hold anything but its own end. Read from front to back once: a pattern would begin again at each `<!--`. */
function withoutComments(content: string): string {
  const [first = '', ...others] = content.split('<!--');
  const rest = others.map((part) => {
    const end = part.indexOf('-->');
    return end < 0 ? '' : part.slice(end + 3);
  });
  return first + rest.join('');
}

function readTag(reading: Reading, tag: string): void {
  const [, slash = '', name = ''] = /^<\s*(\/?)\s*([a-z][a-z0-9]*)/i.exec(tag) ?? [];
  const element = name.toLowerCase();
  const { hidden } = reading;
  if (slash) {
    if (hidden.at(-1) === element) hidden.pop();
  } else if (isHidden(element, tag) || (hidden.length > 0 && hidden.at(-1) === element)) {
    if (!tag.endsWith('/>')) hidden.push(element);
    return;
  }
  if (hidden.length > 0) return;
  if (element === 'emoji' || element === 'img') reading.text += decode(/\salt\s*=\s*"([^"]*)"/i.exec(tag)?.[1] ?? '');
  if (element === 'li' && !slash) reading.text += '\n- ';
  else if (breaks.has(element)) reading.text += '\n';
}

const isHidden = (element: string, tag: string): boolean =>
  silent.has(element) || (element === 'blockquote' && replyMarker.test(tag));

/** Each entity once: what it stands for is text, whatever it looks like. */
function decode(text: string): string {
  return text.replaceAll(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi, (whole, entity: string) => {
    if (!entity.startsWith('#')) return named[entity] ?? whole;
    const isHex = entity.charAt(1).toLowerCase() === 'x';
    const code = Number.parseInt(entity.slice(isHex ? 2 : 1), isHex ? 16 : 10);
    const isCharacter = code > 0 && code <= 0x10_ff_ff && (code < 0xd8_00 || code > 0xdf_ff);
    return isCharacter ? String.fromCodePoint(code) : '';
  });
}

const tidy = (text: string): string =>
  text
    .replaceAll('\r\n', '\n')
    .replaceAll('\u00A0', ' ')
    .replaceAll(/[ \t]*\n[ \t]*/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .replaceAll(/ {2,}/g, ' ')
    .trim();
