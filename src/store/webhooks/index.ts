// Webhooks and the journal of their deliveries.
export { claimDeliveries, type Delivery, deliveriesOf, noteDelivery, type Outcome, putEvents } from './deliveries.ts';
export { addWebhook, type NewWebhook, removeWebhook, type Webhook, webhooksOf } from './webhooks.ts';
