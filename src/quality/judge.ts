import type { ErrorCode } from '../model/errors.js';
import type { DocumentType, Language, Version } from '../model/version.js';
import { otherLanguage, otherOrganisation, shrunk, suspectCharacters } from './against.js';
import { figuresOf, type PageFigures, type Wall } from './page.js';

/** Why a fetched page is not taken for a new version. */
export interface Misgiving {
  readonly code: ErrorCode;
  readonly reason: string;
}

export interface Expectation {
  readonly type: DocumentType;
  /** Language that the seed declares. */
  readonly language?: Language;
  readonly organisation?: string;
}

const SAYS: Readonly<Record<Wall, readonly [ErrorCode, string]>> = {
  'not-found': ['CONTENT_SOFT404', 'the page says that it does not exist'],
  fault: ['CONTENT_SOFT404', 'the page tells of a fault of the site'],
  login: ['CONTENT_INTERSTITIAL', 'the page asks to log in'],
  consent: ['CONTENT_INTERSTITIAL', 'the page asks for consent to cookies and says nothing else'],
  javascript: ['CONTENT_INTERSTITIAL', 'the page asks for JavaScript; "render: true" in the seed fetches it through a browser'],
  'robot-check': ['CONTENT_INTERSTITIAL', 'the page checks whether we are a robot'],
  maintenance: ['CONTENT_INTERSTITIAL', 'the site is closed for maintenance'],
  parked: ['CONTENT_SOFT404', 'the domain is parked or the site is empty'],
};
/** In this order: what speaks clearest goes first. */
const WALLS: readonly Wall[] = ['robot-check', 'javascript', 'not-found', 'parked', 'maintenance', 'login', 'fault', 'consent'];

/** Documents that speak about personal data in running text; lists of suppliers, terms and assessments may not. */
const ABOUT_PRIVACY: readonly DocumentType[] = ['policy', 'dpa'];

/**
 * Whether a fetched text may take the place of the one that is kept; undefined when it may. What a page is made of decides: what its
 * title and first headings say, how much of it speaks of personal data, how much of it sounds like a wall. No single phrase does.
 * @param before the version that stands, if there is one
 * @example misgivingAbout(version, before, { type: 'policy' })?.code // 'CONTENT_SOFT404'
 */
export function misgivingAbout(version: Version, before: Version | undefined, expected: Expectation): Misgiving | undefined {
  return (
    standsInTheWay(version, expected.type) ??
    suspectCharacters(version) ??
    otherLanguage(version, before, expected.language) ??
    otherOrganisation(version, before) ??
    shrunk(version, before)
  );
}

/** A wall, a "not found" page or a page about something else. */
export function standsInTheWay(version: Pick<Version, 'text' | 'blocks' | 'title' | 'type'>, type: DocumentType): Misgiving | undefined {
  const figures = figuresOf(version);
  if (isDocument(figures)) return undefined;
  const wall = WALLS.find((one) => isWall(one, figures, type));
  if (wall !== undefined) return { code: SAYS[wall][0], reason: SAYS[wall][1] };
  if (ABOUT_PRIVACY.includes(type) && !speaksOfPrivacy(figures, version.type))
    return figures.words < SCANT
      ? { code: 'CONTENT_EMPTY', reason: `the page has hardly any text (${figures.words} words) and none about personal data` }
      : { code: 'CONTENT_SOFT404', reason: 'the page does not speak about personal data' };
  return undefined;
}

const SCANT = 20;
/** Subjects that a page must speak of to be a policy whatever else it says; banners reach three, and none of its own. */
const MANY = 5;
const SEVERAL = 3;

/** So many subjects, some of which only documents speak of, that no phrase in it can make it a wall. */
function isDocument({ topics, ownTopics, onTopic, words, announced }: PageFigures): boolean {
  if (topics.size >= MANY && ownTopics >= 3 && words >= 60) return onTopic >= (announced.size > 0 ? 0.3 : 0.1);
  return topics.size >= SEVERAL && ownTopics >= 2 && onTopic >= 0.4 && announced.size === 0;
}

/** Policies in catchwords say little in sentences: there the headings and labels, by which the text got its type, count too. */
const speaksOfPrivacy = ({ topics, onTopic, ownTopics }: PageFigures, type: DocumentType): boolean =>
  topics.size >= SEVERAL || ownTopics >= 2 || (topics.size >= 2 && onTopic >= 0.25) || (topics.size >= 1 && type !== 'unknown');

function isWall(wall: Wall, { words, announced, walls, ownTopics, topics, onTopic, listed }: PageFigures, type: DocumentType): boolean {
  const said = walls.get(wall);
  const share = said === undefined || words === 0 ? 0 : said.words / words;
  if (wall === 'consent') return isConsentWall(said?.phrases ?? 0, said?.strong ?? false, share, words, ownTopics);
  // A page about something that is announced as a wall is one, unless most of it speaks of personal data.
  if (announced.has(wall) && (topics.size < SEVERAL || onTopic < 0.4 || share > 0.5)) return ABOUT_PRIVACY.includes(type) || words < 300;
  if (said === undefined) return false;
  // A wall says little else than that it is one, in few words.
  if (topics.size >= SEVERAL || ownTopics >= 2) return false;
  if (!ABOUT_PRIVACY.includes(type)) return share >= 0.5 && words < 80 && listed < 3;
  return share >= (words < 80 ? 0.3 : 0.4) && (words < 80 || said.phrases >= 2);
}

/** Buttons and a request, in a text that says nothing of its own: no rights, no periods, nobody to ask. */
const isConsentWall = (phrases: number, buttons: boolean, share: number, words: number, ownTopics: number): boolean =>
  buttons && words < 600 && ((phrases >= 3 && ownTopics < 3) || (phrases >= 2 && ownTopics < 2 && share >= 0.1));
