import type { Snapshot } from './model/snapshot.js';
import type { Version } from './model/version.js';
import { type Normalised, type NormaliseOptions, normalise, normaliseText, type TextFormat } from './normalise/index.js';
import { documentTypeOf } from './norwegian/document-type.js';
import { languageOf } from './norwegian/language.js';

const finished = (normalised: Normalised): Version => ({ ...normalised, language: languageOf(normalised), type: documentTypeOf(normalised) });

/**
 * The version that a snapshot's bytes give: normalised text with its blocks, language and type.
 * Throws an UnreadableError when the bytes are no readable document.
 */
export const versionOf = async (snapshot: Snapshot, options: NormaliseOptions = {}): Promise<Version> => finished(await normalise(snapshot, options));

/**
 * The version of a text that is already decoded.
 * @example versionOfText('# Personvern\n\nVi sletter alt etter 30 dager.', 'markdown').type // 'policy'
 */
export const versionOfText = (text: string, format: TextFormat): Version => finished(normaliseText(text, format));
