// One crawl in a process of its own; says its outcomes, seconds and processor seconds (the start of the process included) as JSON.
const [build, database, hosts, services] = process.argv.slice(2);
const [{ crawl }, { openStore }] = await Promise.all(['crawling', 'store/index'].map((name) => import(new URL(`../../${build}/src/${name}.js`, import.meta.url).href)));
const names = JSON.parse(hosts);
const documents = names.flatMap((host) =>
  Array.from({ length: Number(services) }, (_, n) => ({
    organisation: `Vert ${host} AS`,
    service: `Tjeneste ${host} ${n}`,
    type: 'policy',
    variant: '',
    urls: [`http://${host}/tjeneste-${n}/personvern`],
    schedule: '0 6 * * *',
    follow: [],
    declaredAt: 'bench',
  })),
);
const store = await openStore(database);
const begun = performance.now();
const outcomes = await crawl(store, documents, { allowPrivate: names, gap: 0, renderer: false });
const seconds = (performance.now() - begun) / 1000;
await store.close();
const counts = {};
for (const { outcome } of outcomes) counts[outcome] = (counts[outcome] ?? 0) + 1;
const { user, system } = process.cpuUsage();
process.stdout.write(JSON.stringify({ counts, documents: documents.length, seconds, cpu: (user + system) / 1e6 }));
