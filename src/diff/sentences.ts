/** Words for changes, in Norwegian (bokmål and nynorsk) and English. Data only: tell.ts puts the sentences together. */

export type Tongue = 'nb' | 'nn' | 'en';
export const TONGUES: readonly Tongue[] = ['nb', 'nn', 'en'];

export type Words = Readonly<Record<Tongue, string>>;
type Names = Readonly<Record<string, Words>>;

const words = (nb: string, nn: string, en: string): Words => ({ nb, nn, en });
const same = (name: string): Words => words(name, name, name);

/** How a kind is spoken of when one of its facts is new, is gone, or is another than before. */
export interface KindWords {
  readonly name: Words;
  readonly added: Words;
  readonly removed: Words;
}

export const KINDS: Readonly<Record<string, KindWords>> = {
  role: { name: words('Rolle', 'Rolle', 'Role'), added: words('Ny rolle', 'Ny rolle', 'New role'), removed: words('Rolle fjernet', 'Rolle fjerna', 'Role removed') },
  'sub-processor': {
    name: words('Underleverandør', 'Underleverandør', 'Sub-processor'),
    added: words('Ny underleverandør', 'Ny underleverandør', 'New sub-processor'),
    removed: words('Underleverandør fjernet', 'Underleverandør fjerna', 'Sub-processor removed'),
  },
  'storage-location': {
    name: words('Lagringssted', 'Lagringsstad', 'Storage location'),
    added: words('Nytt lagringssted', 'Ny lagringsstad', 'New storage location'),
    removed: words('Lagringssted fjernet', 'Lagringsstad fjerna', 'Storage location removed'),
  },
  retention: {
    name: words('Lagringstid', 'Lagringstid', 'Retention'),
    added: words('Ny lagringstid', 'Ny lagringstid', 'New retention'),
    removed: words('Lagringstid fjernet', 'Lagringstid fjerna', 'Retention removed'),
  },
  'legal-basis': {
    name: words('Behandlingsgrunnlag', 'Behandlingsgrunnlag', 'Legal basis'),
    added: words('Nytt behandlingsgrunnlag', 'Nytt behandlingsgrunnlag', 'New legal basis'),
    removed: words('Behandlingsgrunnlag fjernet', 'Behandlingsgrunnlag fjerna', 'Legal basis removed'),
  },
  'transfer-mechanism': {
    name: words('Overføringsgrunnlag', 'Overføringsgrunnlag', 'Transfer mechanism'),
    added: words('Nytt overføringsgrunnlag', 'Nytt overføringsgrunnlag', 'New transfer mechanism'),
    removed: words('Overføringsgrunnlag fjernet', 'Overføringsgrunnlag fjerna', 'Transfer mechanism removed'),
  },
  'document-date': {
    name: words('Dokumentets dato', 'Dato for dokumentet', 'Date of the document'),
    added: words('Ny dato for dokumentet', 'Ny dato for dokumentet', 'New date of the document'),
    removed: words('Dokumentets dato fjernet', 'Dato for dokumentet fjerna', 'Date of the document removed'),
  },
  'data-category': {
    name: words('Opplysningstype', 'Opplysningstype', 'Data category'),
    added: words('Ny opplysningstype', 'Ny opplysningstype', 'New data category'),
    removed: words('Opplysningstype fjernet', 'Opplysningstype fjerna', 'Data category removed'),
  },
  'data-subject': {
    name: words('Registrerte', 'Registrerte', 'Data subjects'),
    added: words('Nye registrerte', 'Nye registrerte', 'New data subjects'),
    removed: words('Registrerte fjernet', 'Registrerte fjerna', 'Data subjects removed'),
  },
  purpose: {
    name: words('Formål', 'Formål', 'Purpose'),
    added: words('Nytt formål', 'Nytt formål', 'New purpose'),
    removed: words('Formål fjernet', 'Formål fjerna', 'Purpose removed'),
  },
  right: { name: words('Rettighet', 'Rett', 'Right'), added: words('Ny rettighet', 'Ny rett', 'New right'), removed: words('Rettighet fjernet', 'Rett fjerna', 'Right removed') },
  'security-measure': {
    name: words('Sikkerhetstiltak', 'Sikringstiltak', 'Security measure'),
    added: words('Nytt sikkerhetstiltak', 'Nytt sikringstiltak', 'New security measure'),
    removed: words('Sikkerhetstiltak fjernet', 'Sikringstiltak fjerna', 'Security measure removed'),
  },
  contact: {
    name: words('Kontakt', 'Kontakt', 'Contact'),
    added: words('Ny kontakt', 'Ny kontakt', 'New contact'),
    removed: words('Kontakt fjernet', 'Kontakt fjerna', 'Contact removed'),
  },
  service: {
    name: words('Tjeneste', 'Teneste', 'Service'),
    added: words('Ny tjeneste', 'Ny teneste', 'New service'),
    removed: words('Tjeneste fjernet', 'Teneste fjerna', 'Service removed'),
  },
  vendor: {
    name: words('Leverandør', 'Leverandør', 'Vendor'),
    added: words('Ny leverandør', 'Ny leverandør', 'New vendor'),
    removed: words('Leverandør fjernet', 'Leverandør fjerna', 'Vendor removed'),
  },
  'approval-status': {
    name: words('Godkjenning', 'Godkjenning', 'Approval status'),
    added: words('Ny godkjenningsstatus', 'Ny godkjenningsstatus', 'New approval status'),
    removed: words('Godkjenningsstatus fjernet', 'Godkjenningsstatus fjerna', 'Approval status removed'),
  },
  condition: {
    name: words('Vilkår', 'Vilkår', 'Condition'),
    added: words('Nytt vilkår', 'Nytt vilkår', 'New condition'),
    removed: words('Vilkår fjernet', 'Vilkår fjerna', 'Condition removed'),
  },
  pricing: { name: words('Pris', 'Pris', 'Pricing'), added: words('Ny pris', 'Ny pris', 'New pricing'), removed: words('Pris fjernet', 'Pris fjerna', 'Pricing removed') },
  'user-group': {
    name: words('Brukergruppe', 'Brukargruppe', 'User group'),
    added: words('Ny brukergruppe', 'Ny brukargruppe', 'New user group'),
    removed: words('Brukergruppe fjernet', 'Brukargruppe fjerna', 'User group removed'),
  },
  'policy-link': {
    name: words('Lenke til personvernerklæring', 'Lenkje til personvernerklæring', 'Policy link'),
    added: words('Ny lenke til personvernerklæring', 'Ny lenkje til personvernerklæring', 'New policy link'),
    removed: words('Lenke til personvernerklæring fjernet', 'Lenkje til personvernerklæring fjerna', 'Policy link removed'),
  },
};

/** For kinds that are not above: "Lagringsmedium – nytt: …". */
export const NEW = words('nytt', 'nytt', 'new');
export const GONE = words('fjernet', 'fjerna', 'removed');

export const CHANGED = words('endret fra', 'endra frå', 'changed from');
export const TO = words('til', 'til', 'to');
export const NOW_STATED = words('nå oppgitt:', 'no oppgitt:', 'now stated:');
export const NO_LONGER = words('ikke lenger oppgitt (var', 'ikkje lenger oppgitt (var', 'no longer stated (was');

/** Fields of facts, as they are spoken of inside a sentence. */
export const FIELDS: Names = {
  activity: words('aktivitet', 'aktivitet', 'activity'),
  dataCategory: words('opplysninger', 'opplysningar', 'data'),
  party: words('part', 'part', 'party'),
  role: words('rolle', 'rolle', 'role'),
  place: words('sted', 'stad', 'place'),
  city: words('by', 'by', 'city'),
  provider: words('leverandør', 'leverandør', 'provider'),
  share: words('omfang', 'omfang', 'share'),
  name: words('navn', 'namn', 'name'),
  country: words('land', 'land', 'country'),
  task: words('oppgave', 'oppgåve', 'task'),
  transferMechanism: words('overføringsgrunnlag', 'overføringsgrunnlag', 'transfer mechanism'),
  agreement: words('avtale', 'avtale', 'agreement'),
  period: words('lengde', 'lengd', 'length'),
  trigger: words('regnes fra', 'rekna frå', 'counted from'),
  bound: words('grense', 'grense', 'limit'),
  action: words('handling', 'handling', 'action'),
  basis: words('grunnlag', 'grunnlag', 'basis'),
  law: words('lov', 'lov', 'law'),
  article: words('artikkel', 'artikkel', 'article'),
  section: words('paragraf', 'paragraf', 'section'),
  event: words('hendelse', 'hending', 'event'),
  date: words('dato', 'dato', 'date'),
  mechanism: words('grunnlag', 'grunnlag', 'mechanism'),
  status: words('status', 'status', 'status'),
  model: words('modell', 'modell', 'model'),
  assertion: words('utsagn', 'utsegn', 'statement'),
};

export const ASSERTIONS: Names = {
  stated: words('oppgitt', 'oppgitt', 'stated'),
  possible: words('mulig', 'mogleg', 'possible'),
  denied: words('avkreftet', 'avkrefta', 'denied'),
};

/** Areas that are no countries; countries have their names from the system. */
export const AREAS: Names = {
  EU: same('EU'),
  EEA: words('EØS', 'EØS', 'the EEA'),
  NORDICS: words('Norden', 'Norden', 'the Nordic countries'),
  EUROPE: words('Europa', 'Europa', 'Europe'),
  'OUTSIDE-EEA': words('utenfor EØS', 'utanfor EØS', 'outside the EEA'),
};

/** Singular and plural of units of time. */
export const UNITS: Readonly<Record<string, Readonly<Record<Tongue, readonly [string, string]>>>> = {
  year: { nb: ['år', 'år'], nn: ['år', 'år'], en: ['year', 'years'] },
  month: { nb: ['måned', 'måneder'], nn: ['månad', 'månader'], en: ['month', 'months'] },
  week: { nb: ['uke', 'uker'], nn: ['veke', 'veker'], en: ['week', 'weeks'] },
  day: { nb: ['dag', 'dager'], nn: ['dag', 'dagar'], en: ['day', 'days'] },
  hour: { nb: ['time', 'timer'], nn: ['time', 'timar'], en: ['hour', 'hours'] },
  minute: { nb: ['minutt', 'minutter'], nn: ['minutt', 'minutt'], en: ['minute', 'minutes'] },
  second: { nb: ['sekund', 'sekunder'], nn: ['sekund', 'sekund'], en: ['second', 'seconds'] },
};

export const AT_ONCE = words('straks', 'straks', 'at once');

/** Values that are codes, by the field that has them. */
export const VALUES: Readonly<Record<string, Names>> = {
  role: {
    controller: words('behandlingsansvarlig', 'behandlingsansvarleg', 'controller'),
    processor: words('databehandler', 'databehandlar', 'processor'),
    'joint-controller': words('felles behandlingsansvarlig', 'felles behandlingsansvarleg', 'joint controller'),
  },
  share: { primary: words('hovedsakelig', 'hovudsakleg', 'primarily'), partial: words('delvis', 'delvis', 'partly') },
  period: {
    contract: words('så lenge avtalen varer', 'så lenge avtalen varer', 'as long as the agreement lasts'),
    account: words('så lenge brukerkontoen finnes', 'så lenge brukarkontoen finst', 'as long as the account exists'),
    necessary: words('så lenge det er nødvendig', 'så lenge det er nødvendig', 'as long as necessary'),
    legal: words('så lenge loven krever', 'så lenge lova krev', 'as long as the law requires'),
    consent: words('til samtykket trekkes', 'til samtykket blir trekt', 'until consent is withdrawn'),
    request: words('til sletting kreves', 'til sletting blir kravd', 'until erasure is requested'),
    'controller-instruction': words('etter den behandlingsansvarliges instruks', 'etter instruks frå den behandlingsansvarlege', 'on the controller’s instruction'),
    employment: words('så lenge ansettelsen varer', 'så lenge tilsetjinga varer', 'as long as the employment lasts'),
    case: words('til saken er avsluttet', 'til saka er avslutta', 'until the case is closed'),
    session: words('så lenge økten varer', 'så lenge økta varer', 'for the session'),
    permanent: words('for alltid', 'for alltid', 'permanently'),
  },
  trigger: {
    collection: words('innsamling', 'innsamling', 'collection'),
    'contract-end': words('avtalens slutt', 'slutten av avtalen', 'the end of the agreement'),
    'account-deletion': words('sletting av kontoen', 'sletting av kontoen', 'deletion of the account'),
    inactivity: words('siste bruk', 'siste bruk', 'last use'),
    'last-contact': words('siste kontakt', 'siste kontakt', 'last contact'),
    request: words('krav om sletting', 'krav om sletting', 'request for erasure'),
    'purpose-fulfilled': words('formålet er oppfylt', 'formålet er oppfylt', 'the purpose is fulfilled'),
    'consent-withdrawn': words('samtykket er trukket', 'samtykket er trekt', 'consent is withdrawn'),
    'fiscal-year-end': words('regnskapsårets slutt', 'slutten av rekneskapsåret', 'the end of the fiscal year'),
    'employment-end': words('ansettelsens slutt', 'slutten av tilsetjinga', 'the end of the employment'),
    'case-closed': words('sakens avslutning', 'avslutninga av saka', 'the closing of the case'),
    visit: words('besøket', 'besøket', 'the visit'),
    backup: words('sikkerhetskopien', 'tryggingskopien', 'the backup'),
    other: words('annet', 'anna', 'another event'),
  },
  bound: { max: words('høyst', 'høgst', 'at most'), min: words('minst', 'minst', 'at least'), exact: words('nøyaktig', 'nøyaktig', 'exactly') },
  action: {
    erase: words('slettes', 'blir sletta', 'erased'),
    anonymise: words('anonymiseres', 'blir anonymisert', 'anonymised'),
    deactivate: words('deaktiveres', 'blir deaktivert', 'deactivated'),
    archive: words('arkiveres', 'blir arkivert', 'archived'),
  },
  basis: {
    consent: words('samtykke', 'samtykke', 'consent'),
    contract: words('avtale', 'avtale', 'contract'),
    'legal-obligation': words('rettslig forpliktelse', 'rettsleg plikt', 'legal obligation'),
    'vital-interests': words('vitale interesser', 'vitale interesser', 'vital interests'),
    'public-task': words('oppgave i allmennhetens interesse', 'oppgåve i allmenta si interesse', 'public task'),
    'legitimate-interests': words('berettiget interesse', 'rettkomen interesse', 'legitimate interests'),
    'special-category': words('særlige kategorier (artikkel 9)', 'særlege kategoriar (artikkel 9)', 'special categories (Article 9)'),
    law: words('lov', 'lov', 'law'),
  },
  mechanism: {
    scc: words('EUs standardkontrakter (SCC)', 'EUs standardkontraktar (SCC)', 'standard contractual clauses (SCC)'),
    adequacy: words('adekvansbeslutning', 'adekvansvedtak', 'adequacy decision'),
    dpf: same('EU–US Data Privacy Framework'),
    'privacy-shield': same('Privacy Shield'),
    bcr: words('bindende konsernregler (BCR)', 'bindande konsernreglar (BCR)', 'binding corporate rules (BCR)'),
    derogation: words('unntak (artikkel 49)', 'unntak (artikkel 49)', 'derogation (Article 49)'),
  },
  event: {
    published: words('publisert', 'publisert', 'published'),
    updated: words('oppdatert', 'oppdatert', 'updated'),
    effective: words('gjelder fra', 'gjeld frå', 'effective'),
  },
  status: {
    approved: words('godkjent', 'godkjend', 'approved'),
    pilot: words('pilot', 'pilot', 'pilot'),
    'not-approved': words('ikke godkjent', 'ikkje godkjend', 'not approved'),
    'under-review': words('under vurdering', 'under vurdering', 'under review'),
  },
  model: { free: words('gratis', 'gratis', 'free'), paid: words('betalt', 'betalt', 'paid'), 'free-and-paid': words('gratis og betalt', 'gratis og betalt', 'free and paid') },
  dataCategory: { cookies: words('informasjonskapsler', 'informasjonskapslar', 'cookies') },
};
