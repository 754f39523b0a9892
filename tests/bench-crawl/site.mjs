// 40 hosts on loopback, five services each, with ETags. Says its addresses as JSON on one line, then serves until it is ended.
import http from 'node:http';

const HOSTS = 40;
const SERVICES = 5;

const paragraph = (host, service, n) =>
  `<h2>${n}. Opplysninger om del ${n}</h2><p>Når du bruker del ${n} av tjenesten, behandler vi navn, e-postadresse og bruksdata for å kunne levere den du har bestilt. ` +
  `Opplysningene slettes ${10 + ((host * 7 + service * 3 + n) % 80)} dager etter at avtalen er avsluttet, og lagres hos en leverandør i ${['Norge', 'Sverige', 'Irland', 'Tyskland'][(host + n) % 4]}.</p>` +
  '<p>Behandlingsgrunnlaget er avtalen med deg. Vi deler ikke opplysningene med andre enn dem som er nevnt her, og ansatte har taushetsplikt.</p>';

const policy = (host, service) =>
  `<!doctype html><html lang="nb"><head><title>Personvern – Tjeneste ${host}-${service}</title></head><body><header><nav>${'<a href="/x">Meny</a>'.repeat(20)}</nav></header><main><h1>Personvernerklæring</h1>` +
  `<p>Vert ${host} AS er behandlingsansvarlig for personopplysninger i Tjeneste ${host}-${service}.</p>${Array.from({ length: 9 }, (_, n) => paragraph(host, service, n + 1)).join('')}` +
  '<h2>Underleverandører</h2><table><tr><th>Leverandør</th><th>Oppgave</th><th>Land</th></tr><tr><td>Mailgun</td><td>e-post</td><td>USA</td></tr><tr><td>Hetzner</td><td>drift</td><td>Tyskland</td></tr></table>' +
  '<h2>Dine rettigheter</h2><p>Du har rett til innsyn, retting og sletting, og du kan klage til Datatilsynet.</p></main><footer><p>Kontakt: post@eksempel.example</p></footer></body></html>';

const hosts = [];
for (let host = 0; host < HOSTS; host++) {
  const server = http.createServer((request, response) => {
    const service = Number(/^\/tjeneste-(\d+)\/personvern$/u.exec(request.url)?.[1] ?? -1);
    if (service < 0) response.writeHead(404).end();
    else if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end();
    else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', etag: '"1"' }).end(policy(host, service));
  });
  const address = `127.0.1.${host + 1}`;
  await new Promise((resolve) => server.listen(0, address, resolve));
  hosts.push(`${address}:${server.address().port}`);
}
process.stdout.write(`${JSON.stringify({ hosts, services: SERVICES })}\n`);
