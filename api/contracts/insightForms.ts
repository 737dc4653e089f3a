import * as z from 'zod/mini';
import { insightNaming } from './insights.ts';

// What the dialogs of the message extension send back. Unlike a button's data it may carry more than is read here: Teams adds
// words of its own.

/** A query of the message extension; `initialRun`: nothing was typed yet. */
export const extensionQuery = z.object({
  commandId: z.optional(z.string()),
  parameters: z.optional(z.array(z.object({ name: z.string(), value: z.unknown() })).check(z.maxLength(10))),
  queryOptions: z.optional(
    z.nullable(z.object({ skip: z.optional(z.nullable(z.int())), count: z.optional(z.nullable(z.int())) })),
  ),
});
export type ExtensionQuery = z.infer<typeof extensionQuery>;

/**
 * The form in which an insight is shared. `onceKey` is the form's own: sent twice it is one insight. `checked` says which text
 * its writer has seen the warnings of; `audience` is the key of one of the choices offered.
 */
export const shareForm = z.object({
  onceKey: z.uuid(),
  step: z.enum(['share', 'change']),
  checked: z.optional(z.string().check(z.maxLength(100))),
  text: z.optional(z.string()),
  audience: z.optional(z.string().check(z.maxLength(300))),
  naming: z.optional(insightNaming),
});
export type ShareForm = z.infer<typeof shareForm>;

/** [Ask and save]: the words and their author come from the message itself, never from the form. */
export const saveForm = z.object({ onceKey: z.uuid() });

const maybe = <T extends z.ZodMiniType>(type: T) => z.optional(z.nullable(type));

/** The message on which an action was chosen, as Teams hands it over. */
export const extensionMessage = z.object({
  from: maybe(
    z.object({
      user: maybe(
        z.object({
          id: maybe(z.string()),
          displayName: maybe(z.string()),
          userIdentityType: maybe(z.string()),
          tenantId: maybe(z.string()),
        }),
      ),
      application: maybe(z.unknown()),
    }),
  ),
  body: maybe(z.object({ contentType: maybe(z.string()), content: maybe(z.string()) })),
  deleted: maybe(z.boolean()),
});
export type ExtensionMessage = z.infer<typeof extensionMessage>;
