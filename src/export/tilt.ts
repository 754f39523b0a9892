import { cleaned, line } from './clean-text.js';
import { isOutsideEea, lacksAdequacy, placeName } from './countries.js';
import { dayOfReport, type ReportDocument, type ServiceReport, text, timeOfReport } from './report.js';
import { type Said, saidOf } from './said.js';
import { tell } from './tell.js';

/** Where the schema demands a text and the documents give none. */
const NOT_STATED = 'Ikke oppgitt';
/** Where it demands a country: a code that ISO 3166 leaves to users, never a real country. */
const NO_COUNTRY = 'ZZ';
/** Where it demands an e-mail address: one in a domain that never exists (RFC 2606). */
const NO_EMAIL = 'not-stated@klausul.invalid';

/**
 * A service in the Transparency Information Language (TILT). Its schema demands many fields that policies seldom give; those hold a marked
 * filler, and `x-klausul.notStated` lists each of them as a JSON pointer, so that no filler is taken for a fact.
 */
export function tiltOf(report: ServiceReport): string {
  const notStated: string[] = [];
  const or = (pointer: string, value: string, filler: string): string => {
    if (value !== '') return value;
    notStated.push(pointer);
    return filler;
  };
  const stated = (kind: string): Said[] => saidOf(report, kind).filter(({ assertion }) => assertion === 'stated');
  const contact = (channel: string): string => line(text(stated('contact').find(({ value }) => text(value, 'channel') === channel)?.value ?? {}, 'value'));
  const main = report.documents.find(({ type }) => type === 'policy') ?? report.documents[0];
  const email = contact('email');
  const [vendor] = stated('vendor');
  const controllers = stated('role').filter(({ value }) => text(value, 'role') === 'controller' && /\p{Lu}/u.test(text(value, 'party')));
  const name = line(text(controllers[0]?.value ?? {}, 'party') || text(vendor?.value ?? {}, 'name') || report.organisation);
  if (controllers.length + stated('vendor').length === 0) notStated.push('/controller/name', '/meta/name');
  const right = (pointer: string, ids: readonly string[]) => {
    const said = stated('right').filter(({ value }) => ids.includes(text(value, 'right')));
    if (said.length === 0) notStated.push(`${pointer}/available`, `${pointer}/description`);
    return {
      available: said.length > 0,
      description: said.length > 0 ? quoted(said) : NOT_STATED,
      url: or(`${pointer}/url`, web(main), ''),
      email: or(`${pointer}/email`, email, NO_EMAIL),
      identificationEvidences: [] as string[],
    };
  };
  const result = {
    meta: {
      _id: `klausul-${report.slug}`,
      name,
      created: timeOfReport(report),
      modified: timeOfReport(report),
      version: main?.version ?? 1,
      language: main === undefined || main.language === 'mixed' ? 'no' : main.language,
      status: 'active',
      url: web(main) || `urn:klausul:text:${main?.textSha256 ?? ''}`,
      _hash: main?.snapshots[0]?.sha256 ?? main?.textSha256 ?? '0'.repeat(64),
    },
    controller: {
      name,
      address: or('/controller/address', contact('address'), NOT_STATED),
      country: or('/controller/country', text(vendor?.value ?? {}, 'country'), NO_COUNTRY),
      representative: { name: or('/controller/representative/name', '', NOT_STATED), email: or('/controller/representative/email', '', NO_EMAIL) },
    },
    dataProtectionOfficer: {
      name: or('/dataProtectionOfficer/name', '', NOT_STATED),
      address: or('/dataProtectionOfficer/address', '', NOT_STATED),
      country: or('/dataProtectionOfficer/country', '', NO_COUNTRY),
      email: or('/dataProtectionOfficer/email', contact('dpo-email'), NO_EMAIL),
    },
    dataDisclosed: disclosed(stated, notStated),
    thirdCountryTransfers: transfers(report, stated, notStated),
    accessAndDataPortability: {
      ...right('/accessAndDataPortability', ['access', 'portability']),
      administrativeFee: { amount: 0, currency: 'NOK' },
      dataFormat: or('/accessAndDataPortability/dataFormat', '', NOT_STATED),
      dataFormats: [] as string[],
    },
    sources: [] as unknown[],
    rightToInformation: right('/rightToInformation', ['information', 'access']),
    rightToRectificationOrDeletion: right('/rightToRectificationOrDeletion', ['rectification', 'erasure']),
    rightToDataPortability: right('/rightToDataPortability', ['portability']),
    rightToWithdrawConsent: right('/rightToWithdrawConsent', ['withdraw-consent']),
    rightToComplain: {
      ...right('/rightToComplain', ['complaint']),
      supervisoryAuthority: Object.fromEntries(
        (['name', 'address', 'country', 'email', 'phone'] as const).map((field) => {
          notStated.push(`/rightToComplain/supervisoryAuthority/${field}`);
          return [field, field === 'country' ? NO_COUNTRY : field === 'email' ? NO_EMAIL : NOT_STATED];
        }),
      ),
    },
    automatedDecisionMaking: { inUse: false, logicInvolved: NOT_STATED, scopeAndIntendedEffects: NOT_STATED },
    changesOfPurpose: [] as unknown[],
  };
  notStated.push('/accessAndDataPortability/administrativeFee', '/automatedDecisionMaking', '/sources', '/changesOfPurpose');
  return `${JSON.stringify({ ...result, 'x-klausul': { notStated: [...new Set(notStated)].sort(), documents: report.documents.map(({ name: document, version, textSha256 }) => ({ document, version, textSha256 })) } }, null, 1)}\n`;
}

const quoted = (said: readonly Said[]): string =>
  said
    .map(({ facts }) => cleaned(facts[0]?.evidence[0]?.quote ?? ''))
    .filter((quote, index, all) => all.indexOf(quote) === index)
    .join(' ');

/** The first address on the web that a document was fetched from, '' for a file. */
const web = (document: ReportDocument | undefined): string =>
  document?.snapshots.map(({ source }) => source).find((source) => /^https?:/iu.test(source) && URL.canParse(source)) ?? '';

/** What is disclosed. Policies seldom say which purpose or basis goes with which data: all that are stated stand with each category. */
function disclosed(stated: (kind: string) => Said[], notStated: string[]): unknown[] {
  const retention = stated('retention');
  const bases = stated('legal-basis').map((one) => ({ reference: reference(one), description: line(tell(one, 'nb')) }));
  const interests = stated('legal-basis').filter(({ value }) => text(value, 'basis') === 'legitimate-interests');
  const purposes = stated('purpose').map((one) => ({ purpose: line(tell(one, 'nb')), description: quoted([one]) }));
  const recipients = stated('sub-processor').map(({ value }) => ({
    name: line(text(value, 'name')),
    ...(text(value, 'country') ? { country: text(value, 'country') } : {}),
    category: line(text(value, 'task')) || 'Underleverandør',
  }));
  return stated('data-category').map((one, index) => {
    const own = retention.filter(({ scope }) => text(scope, 'dataCategory') === '' || text(scope, 'dataCategory').toLowerCase() === tell(one, 'nb').toLowerCase());
    notStated.push(`/dataDisclosed/${index}/nonDisclosure`);
    return {
      _id: one.id,
      category: line(tell(one, 'nb')),
      purposes,
      legalBases: bases,
      legitimateInterests: interests.map((interest) => ({ exists: true, reasoning: quoted([interest]) })),
      recipients,
      storage: [
        {
          temporal: own.filter(({ value }) => /^P/u.test(text(value, 'period'))).map((said) => ({ description: line(tell(said, 'nb')), ttl: text(said.value, 'period') })),
          purposeConditional: own.filter(({ value }) => !/^P|^legal$/u.test(text(value, 'period'))).map((said) => line(tell(said, 'nb'))),
          legalBasisConditional: own.filter(({ value }) => text(value, 'period') === 'legal').map((said) => line(tell(said, 'nb'))),
          aggregationFunction: 'max',
        },
      ],
      nonDisclosure: { legalRequirement: false, contractualRegulation: false, obligationToProvide: false, consequences: NOT_STATED },
    };
  });
}

/** "GDPR-6-1-f"; for a national act its short title and section. */
function reference({ value }: Said): string {
  const cited = /^(\d+)\((\d+)\)\(([a-z])\)$/u.exec(text(value, 'article'));
  if (cited) return `GDPR-${cited[1]}-${cited[2]}-${cited[3]}`;
  return line([text(value, 'law') || text(value, 'basis'), text(value, 'section')].filter((part) => part !== '').join('-'));
}

/** One entry a country outside the EEA that data goes to, by storage or by supplier. */
function transfers(report: ServiceReport, stated: (kind: string) => Said[], notStated: string[]): unknown[] {
  const day = dayOfReport(report);
  const countries = [
    ...new Set(
      [...stated('storage-location').map(({ value }) => text(value, 'place')), ...stated('sub-processor').map(({ value }) => text(value, 'country'))].filter(
        (code) => /^[A-Z]{2}$/u.test(code) && isOutsideEea(code),
      ),
    ),
  ].sort();
  const mechanisms = stated('transfer-mechanism');
  const has = (pointer: string, ...ids: string[]) => {
    const said = mechanisms.filter(({ value }) => ids.includes(text(value, 'mechanism')));
    if (said.length === 0) notStated.push(pointer);
    return { available: said.length > 0, description: said.length > 0 ? quoted(said) : NOT_STATED };
  };
  return countries.map((country, index) => {
    const at = `/thirdCountryTransfers/${index}`;
    const decision = has(`${at}/adequacyDecision`, 'adequacy', 'dpf');
    return {
      country,
      adequacyDecision: lacksAdequacy(country, day) ? decision : { available: true, description: `EU-kommisjonens beslutning om ${placeName(country, 'nb')} (artikkel 45)` },
      appropriateGuarantees: has(`${at}/appropriateGuarantees`, 'scc', 'bcr'),
      presenceOfEnforceableRightsAndEffectiveRemedies: has(`${at}/presenceOfEnforceableRightsAndEffectiveRemedies`),
      standardDataProtectionClause: has(`${at}/standardDataProtectionClause`, 'scc'),
    };
  });
}
