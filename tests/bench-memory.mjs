/** Memory of an import of a thousand documents. Prints the most that the program held; ends with 1 above the limit. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const DOCUMENTS = Number(process.argv[2] ?? 1000);
const LIMIT = 400;

const made = new URL('./documents/', import.meta.url);
const texts = readdirSync(made, { recursive: true })
  .filter((name) => /(?:text|source)\.(?:txt|md)$/u.test(name))
  .sort()
  .map((name) => readFileSync(new URL(name, made), 'utf8'));

const folder = mkdtempSync(path.join(tmpdir(), 'klausul-memory-'));
const files = Array.from({ length: DOCUMENTS }, (_, index) => {
  const name = `policy-${index}.md`;
  writeFileSync(path.join(folder, name), `${texts[index % texts.length]}\n\nDokument ${index} slettes etter ${index + 1} dager.\n`);
  return name;
});
const child = spawn(
  process.execPath,
  ['--import', import.meta.resolve('tsx'), path.resolve('src/cli/main.ts'), 'import', '--db', 'bench.db', '--organisation', 'Nordlys AS', '--type', 'policy', ...files],
  { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'] },
);
let most = 0;
const look = setInterval(() => {
  try {
    most = Math.max(most, Number(/VmHWM:\s+(\d+)/u.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024);
  } catch {
    // It has ended between two looks.
  }
}, 50);
const start = performance.now();
child.on('close', (code) => {
  clearInterval(look);
  rmSync(folder, { recursive: true });
  console.log(`${DOCUMENTS} documents: ${most.toFixed(0)} MB at most, ${((performance.now() - start) / 1000).toFixed(0)} s (limit ${LIMIT} MB)`);
  process.exitCode = code === 0 && most < LIMIT ? 0 : 1;
});
