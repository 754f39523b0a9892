export { type LinkedDocument, type LinkedKind, linkedDocuments } from './links.js';
