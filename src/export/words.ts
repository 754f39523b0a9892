import { lexicon } from '../../lexicons/index.js';

/** Written languages of an export. */
export type Tongue = 'nb' | 'nn';
export const TONGUES: readonly Tongue[] = ['nb', 'nn'];

/** One thing said in both. */
export type Words = Readonly<Record<Tongue, string>>;
export const words = (nb: string, nn: string = nb): Words => ({ nb, nn });

type Names = Readonly<Record<string, Words>>;

/** Values that are codes, by kind of fact, as they stand inside a sentence. */
export const ROLES: Names = {
  controller: words('behandlingsansvarlig', 'behandlingsansvarleg'),
  processor: words('databehandler', 'databehandlar'),
  'joint-controller': words('felles behandlingsansvarlig', 'felles behandlingsansvarleg'),
};

export const STATUSES: Names = {
  approved: words('Godkjent for bruk', 'Godkjend for bruk'),
  pilot: words('Under pilotering'),
  'not-approved': words('Ikke godkjent for bruk', 'Ikkje godkjend for bruk'),
  'under-review': words('Under vurdering'),
};

export const PRICES: Names = {
  free: words('Gratis versjon'),
  paid: words('Betalt versjon'),
  'free-and-paid': words('Både gratis og betalt versjon'),
};

export const BASES: Names = {
  consent: words('samtykke'),
  contract: words('avtale'),
  'legal-obligation': words('rettslig forpliktelse', 'rettsleg plikt'),
  'vital-interests': words('vitale interesser'),
  'public-task': words('oppgave i allmennhetens interesse', 'oppgåve i allmenta si interesse'),
  'legitimate-interests': words('berettiget interesse', 'rettkomen interesse'),
  'special-category': words('unntak for særlige kategorier', 'unntak for særlege kategoriar'),
};

export const MECHANISMS: Names = {
  scc: words('EUs standard personvernbestemmelser (SCC)', 'EUs standard personvernføresegner (SCC)'),
  adequacy: words('beslutning om tilstrekkelig beskyttelsesnivå', 'avgjerd om tilstrekkeleg vernenivå'),
  dpf: words('EU–US Data Privacy Framework'),
  'privacy-shield': words('Privacy Shield'),
  bcr: words('bindende konsernregler (BCR)', 'bindande konsernreglar (BCR)'),
  derogation: words('unntak etter artikkel 49', 'unntak etter artikkel 49'),
};

export const EVENTS: Names = {
  published: words('Publisert'),
  updated: words('Oppdatert'),
  effective: words('Gjelder fra', 'Gjeld frå'),
};

export const CHANNELS: Names = {
  email: words('E-post'),
  phone: words('Telefon'),
  address: words('Adresse'),
  'organisation-number': words('Organisasjonsnummer'),
  'dpo-email': words('Personvernombud', 'Personvernombod'),
  url: words('Nettsted', 'Nettstad'),
};

export const DOCUMENT_KINDS: Names = {
  policy: words('Personvernerklæring'),
  dpa: words('Databehandleravtale', 'Databehandlaravtale'),
  'subprocessor-list': words('Liste over underleverandører', 'Liste over underleverandørar'),
  assessment: words('Vurdering'),
  terms: words('Vilkår'),
  unknown: words('Dokument'),
};

/** Labels of lexicon entries that are written another way in nynorsk, by lexicon and id. */
const IN_NYNORSK: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'personal-data': {
    name: 'namn',
    'birth-date': 'fødselsdato',
    username: 'brukarnamn',
    'user-identifier': 'brukaridentifikator',
    'log-data': 'loggar',
    cookies: 'informasjonskapslar',
    'contact-details': 'kontaktopplysningar',
    'account-data': 'kontoopplysningar',
    'payment-data': 'betalingsopplysningar',
    'invoice-data': 'fakturaopplysningar',
    'purchase-history': 'kjøpshistorikk',
    school: 'skule',
    'school-results': 'resultat og progresjon',
    attendance: 'fråvær',
    employment: 'arbeidsforhold',
    'employment-history': 'arbeidserfaring',
    salary: 'løn',
    income: 'inntekt',
    credit: 'kredittopplysningar',
    health: 'helseopplysningar',
    disability: 'funksjonsnedsetjing',
    dietary: 'matpreferansar',
    'ethnic-origin': 'etnisk opphav',
    'political-opinion': 'politisk oppfatning',
    'trade-union': 'fagforeiningsmedlemskap',
    criminal: 'straffbare forhold',
    family: 'familieforhold',
    preferences: 'preferansar',
    opinions: 'meiningar og tilbakemeldingar',
    'user-content': 'innhald brukaren lagar',
    notes: 'notat',
    vehicle: 'køyretøy',
    property: 'eigedom',
    movement: 'reisehistorikk',
    'consent-record': 'samtykkjelogg',
  },
  purposes: {
    'service-provision': 'levere tenesta',
    'account-management': 'administrere brukarkonto',
    'customer-support': 'kundestøtte',
    'service-improvement': 'forbetre tenesta',
    personalisation: 'tilpassing',
    marketing: 'marknadsføring',
    security: 'tryggleik',
    'legal-compliance': 'lovpålagde plikter',
    accounting: 'rekneskap',
    'learning-assessment': 'vurdere læring',
    research: 'forsking',
    backup: 'tryggingskopiering',
    event: 'arrangement',
    'patient-care': 'helsehjelp',
  },
  rights: { restriction: 'avgrensing', objection: 'innvending', 'withdraw-consent': 'trekkje samtykke', 'no-automated-decision': 'ikkje automatiserte avgjerder' },
  'data-subjects': {
    students: 'elevar og studentar',
    'pupils-guardians': 'føresette',
    teachers: 'lærarar',
    employees: 'tilsette',
    customers: 'kundar',
    users: 'brukarar',
    visitors: 'besøkjande',
    applicants: 'søkjarar',
    patients: 'pasientar',
    members: 'medlemmer',
    participants: 'deltakarar',
    'contact-persons': 'kontaktpersonar',
    suppliers: 'tilsette hos leverandørar',
    citizens: 'innbyggjarar',
    players: 'spelarar',
    tenants: 'leigetakarar og bebuarar',
    donors: 'givarar',
    'job-seekers': 'arbeidssøkjarar',
  },
  'assessment-groups': {
    students: 'elevar',
    teachers: 'lærarar',
    employees: 'tilsette',
    guardians: 'føresette',
    'school-leaders': 'skuleleiarar',
    administrators: 'administratorar',
    counsellors: 'rådgivarar og PP-teneste',
  },
  'security-measures': {
    'access-control': 'tilgangsstyring',
    'multi-factor-authentication': 'fleirfaktorautentisering',
    'password-protection': 'passordvern',
    backup: 'tryggingskopiering',
    'confidentiality-agreement': 'teieplikt',
    'staff-training': 'opplæring av tilsette',
    'background-checks': 'bakgrunnssjekk',
    'penetration-testing': 'tryggleikstesting',
    firewall: 'brannmur og nettverkssikring',
    dpia: 'vurdering av personvernkonsekvensar',
    'incident-response': 'handtering av hendingar',
    'software-updates': 'tryggleiksoppdateringar',
    'environment-separation': 'skilde miljø',
    'risk-assessment': 'risikovurdering',
  },
};

/** What an entry of a lexicon is called in a language; its id where it has no label. */
export function labelOf(name: 'personal-data' | 'purposes' | 'rights' | 'data-subjects' | 'assessment-groups' | 'security-measures', id: string, tongue: Tongue): string {
  const nynorsk = tongue === 'nn' ? IN_NYNORSK[name]?.[id] : undefined;
  return nynorsk ?? String(lexicon(name).find((entry) => entry.id === id)?.fields.label ?? id);
}

/** The words for a code; the code itself where there are none, so that no fact is lost. */
export const wordFor = (names: Names, code: string, tongue: Tongue): string => names[code]?.[tongue] ?? code;

/** The same with a capital. */
export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('nb') + text.slice(1);

/** "a, b og c" */
export const listed = (items: readonly string[], last = 'og'): string => (items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`);
