export { type Channel, DeliveryError, type Means } from './channel.js';
export { atomFeed } from './channels/atom.js';
export { signature } from './channels/webhook.js';
export { type Digest, digestOf } from './digest.js';
export { type Only, wanted } from './filter.js';
export { type ChangeNews, type HealthNews, type News, newsOf } from './news.js';
export { readChannels, TIME_ZONE } from './settings.js';
