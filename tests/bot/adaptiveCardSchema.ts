import * as z from 'zod';

// The schema of Adaptive Cards 1.5 (adaptivecards.io/explorer), written down strictly for the elements that may be used:
// an unknown element, property or value is an error here although a client would only ignore it.
const text = z.string().min(1);
const spacing = z.enum(['default', 'none', 'small', 'medium', 'large', 'extraLarge', 'padding']);
const fontSize = z.enum(['default', 'small', 'medium', 'large', 'extraLarge']);
const weight = z.enum(['default', 'lighter', 'bolder']);
const color = z.enum(['default', 'dark', 'light', 'accent', 'good', 'warning', 'attention']);
const anyCase = <T extends z.ZodType>(values: T) => z.preprocess((v) => (typeof v === 'string' ? camel(v) : v), values);
const camel = (word: string) => word.charAt(0).toLowerCase() + word.slice(1);

const look = {
  size: z.optional(anyCase(fontSize)),
  weight: z.optional(anyCase(weight)),
  color: z.optional(anyCase(color)),
  isSubtle: z.optional(z.boolean()),
};
const placed = { spacing: z.optional(anyCase(spacing)), separator: z.optional(z.boolean()), id: z.optional(text) };

const textBlock = z.strictObject({
  type: z.literal('TextBlock'),
  text,
  wrap: z.literal(true),
  style: z.optional(z.enum(['default', 'heading'])),
  ...look,
  ...placed,
});
const textRun = z.strictObject({ type: z.literal('TextRun'), text, ...look });
const richTextBlock = z.strictObject({ type: z.literal('RichTextBlock'), inlines: z.array(textRun).min(1), ...placed });
const pixels = z.string().regex(/^\d+px$/);
const image = z.strictObject({
  type: z.literal('Image'),
  // Without an address the whole card is blank on phones.
  url: z.string().url(),
  altText: z.string(),
  style: z.enum(['default', 'person']),
  width: pixels,
  height: pixels,
  ...placed,
});
const textInput = z.strictObject({
  type: z.literal('Input.Text'),
  id: text,
  label: text,
  placeholder: text,
  value: z.optional(text),
  maxLength: z.number().int().positive(),
  isMultiline: z.boolean(),
});

const choiceSet = z.strictObject({
  type: z.literal('Input.ChoiceSet'),
  id: text,
  label: text,
  style: z.literal('compact'),
  value: text,
  choices: z.array(z.strictObject({ title: text, value: text })).min(2),
});

const buttonTitle = text.max(20);
const sent = {
  title: buttonTitle,
  style: z.optional(z.enum(['positive'])),
  associatedInputs: z.optional(z.enum(['auto', 'none'])),
  data: z.looseObject({ verb: text }),
};
const submit = z.strictObject({ type: z.literal('Action.Submit'), ...sent });
const execute = z.strictObject({ type: z.literal('Action.Execute'), verb: text, ...sent, fallback: submit });
const openUrl = z.strictObject({
  type: z.literal('Action.OpenUrl'),
  title: buttonTitle,
  url: z.string().url(),
  style: sent.style,
});
const actionSet = z.strictObject({
  type: z.literal('ActionSet'),
  actions: z
    .array(z.discriminatedUnion('type', [execute, openUrl]))
    .min(1)
    .max(6),
  ...placed,
});

const element: z.ZodType = z.lazy(() =>
  z.discriminatedUnion('type', [
    textBlock,
    richTextBlock,
    image,
    textInput,
    choiceSet,
    actionSet,
    columnSet,
    container,
  ]),
);
const column = z.strictObject({
  type: z.literal('Column'),
  width: z.union([z.enum(['auto', 'stretch']), pixels]),
  verticalContentAlignment: z.optional(anyCase(z.enum(['top', 'center', 'bottom']))),
  items: z.array(element).min(1),
  ...placed,
});
const columnSet = z.strictObject({ type: z.literal('ColumnSet'), columns: z.array(column).min(1), ...placed });
const container = z.strictObject({
  type: z.literal('Container'),
  style: z.enum(['default', 'emphasis']),
  items: z.array(element).min(1),
  ...placed,
});

export const adaptiveCard = z.strictObject({
  type: z.literal('AdaptiveCard'),
  $schema: z.string(),
  version: z.literal('1.5'),
  fallbackText: text,
  speak: text,
  refresh: z.optional(
    z.strictObject({
      action: z.strictObject({ type: z.literal('Action.Execute'), verb: text, data: z.looseObject({ verb: text }) }),
      userIds: z.array(text).min(1).max(60),
    }),
  ),
  body: z.array(element).min(2),
});
