import { ActivityTypes, type Activity, type AdaptiveCardInvokeResponse } from 'botbuilder';

/** The answer to a tap: this card stands in the place of the one that was tapped. */
export function cardResponse(message: Partial<Activity>): AdaptiveCardInvokeResponse {
  const card: unknown = message.attachments?.[0]?.content;
  return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card as Record<string, unknown> };
}

/** A sentence for whoever tapped; the card stays. */
export function sentenceResponse(sentence: string): AdaptiveCardInvokeResponse {
  const value = sentence as unknown as Record<string, unknown>;
  return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value };
}

/** The same where no handler is left to return it. */
export function invokeAnswer(message: Partial<Activity>): Partial<Activity> {
  return { type: ActivityTypes.InvokeResponse, value: { status: 200, body: cardResponse(message) } };
}
